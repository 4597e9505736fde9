/** Groups with sender keys: the reference beside two libraries. */
@NullMarked
package org.sealcheck.bench.group;

import org.jspecify.annotations.NullMarked;
