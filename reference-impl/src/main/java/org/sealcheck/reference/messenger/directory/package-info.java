/** The server's record of which devices an account has. Requirement RETRY-012. Their keys are not its concern. */
@NullMarked
package org.sealcheck.reference.messenger.directory;

import org.jspecify.annotations.NullMarked;
