/** The sentences of the Messenger layer. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.scenario.steps.messenger;
