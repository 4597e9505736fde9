/** Groups in scenarios: their members' stores of sender keys, and the messages between them. */
@NullMarked
package org.sealcheck.suite.scenario.group;

import org.jspecify.annotations.NullMarked;
