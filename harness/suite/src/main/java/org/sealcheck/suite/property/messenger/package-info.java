/** Properties of the Messenger layer: what holds for every order in which messages, receipts and changes come. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.property.messenger;
