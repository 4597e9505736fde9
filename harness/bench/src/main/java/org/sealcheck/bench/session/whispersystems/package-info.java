/** signal-protocol-java: loaded apart, so nothing outside names its classes. */
@NullMarked
package org.sealcheck.bench.session.whispersystems;

import org.jspecify.annotations.NullMarked;
