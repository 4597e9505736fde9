/** The reference, playing the roles of the Messenger layer: each class translates between the contract and the reference. */
@NullMarked
package org.sealcheck.adapter.reference.messenger;

import org.jspecify.annotations.NullMarked;
