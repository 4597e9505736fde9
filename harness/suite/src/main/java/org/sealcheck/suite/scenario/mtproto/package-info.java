/** The actors and steps of secret chats, and what the harness knows of their formulas without asking anybody. */
@NullMarked
package org.sealcheck.suite.scenario.mtproto;

import org.jspecify.annotations.NullMarked;
