/** libsignal-client. */
@NullMarked
package org.sealcheck.bench.group.libsignal;

import org.jspecify.annotations.NullMarked;
