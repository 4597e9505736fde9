/**
 * The harness's own hand at a secret chat: it writes packets as the other side would, or should not, and reads those of
 * the implementation under check. So no implementation is judged by its own cryptography, nor by the reference's.
 */
@NullMarked
package org.sealcheck.suite.secretchat;

import org.jspecify.annotations.NullMarked;
