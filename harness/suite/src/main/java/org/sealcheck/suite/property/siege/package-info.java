/**
 * The server as adversary: a few clients, a server that does with them what it likes, and everything it learns.
 *
 * <p>Each {@link org.sealcheck.suite.property.siege.Flow} adds what clients do and what the server can do to it.
 */
@NullMarked
package org.sealcheck.suite.property.siege;

import org.jspecify.annotations.NullMarked;
