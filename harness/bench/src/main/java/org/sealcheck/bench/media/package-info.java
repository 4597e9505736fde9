/** How fast attachments are encrypted and read, beside the bare functions of the JDK. */
@NullMarked
package org.sealcheck.bench.media;

import org.jspecify.annotations.NullMarked;
