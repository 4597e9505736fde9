/**
 * Test vectors: how their files are read, checked for sense, run against an implementation, and written.
 *
 * <p>One generic check runs every file; nothing here knows a protocol. What a protocol's derived vectors contain is told
 * in the package below that has its name.
 */
@NullMarked
package org.sealcheck.suite.vector;

import org.jspecify.annotations.NullMarked;
