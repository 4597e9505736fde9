/** The roles of the Messenger layer, which stands on the sessions of the Signal protocol. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.contract.messenger;
