/** Franked messages in scenarios and properties: what each role makes, and what can be made without its keys. */
package org.sealcheck.suite.scenario.messenger.franking;
