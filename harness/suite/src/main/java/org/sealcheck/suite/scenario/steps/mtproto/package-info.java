/** The steps of MTProto secret chats. */
@NullMarked
package org.sealcheck.suite.scenario.steps.mtproto;

import org.jspecify.annotations.NullMarked;
