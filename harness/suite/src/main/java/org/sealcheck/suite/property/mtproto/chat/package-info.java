/** What holds for every schedule of a secret chat, every packet of another client, and every fate of the update box. */
@NullMarked
package org.sealcheck.suite.property.mtproto.chat;

import org.jspecify.annotations.NullMarked;
