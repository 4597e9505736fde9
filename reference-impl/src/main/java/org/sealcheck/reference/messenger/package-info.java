/** The layers that Messenger puts above pairwise sessions. Each topic has a package of its own. */
@NullMarked
package org.sealcheck.reference.messenger;

import org.jspecify.annotations.NullMarked;
