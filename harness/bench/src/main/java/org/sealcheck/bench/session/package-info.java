/** What libraries take for the same session, message by message. */
@NullMarked
package org.sealcheck.bench.session;

import org.jspecify.annotations.NullMarked;
