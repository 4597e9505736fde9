/** libsignal-client, the last release that speaks this handshake. */
@NullMarked
package org.sealcheck.bench.session.libsignal;

import org.jspecify.annotations.NullMarked;
