/** The derived vectors of the Messenger layer, a class a file. */
@NullMarked
package org.sealcheck.suite.vector.messenger;

import org.jspecify.annotations.NullMarked;
