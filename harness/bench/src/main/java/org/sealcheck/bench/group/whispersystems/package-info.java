/** signal-protocol-java, loaded by a class loader of its own. */
@NullMarked
package org.sealcheck.bench.group.whispersystems;

import org.jspecify.annotations.NullMarked;
