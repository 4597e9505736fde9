/** What the sentences about groups do. */
@NullMarked
package org.sealcheck.suite.scenario.steps.group;

import org.jspecify.annotations.NullMarked;
