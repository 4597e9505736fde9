package org.sealcheck.suite.scenario.mtproto.chat;

import java.util.Locale;
import org.sealcheck.suite.secretchat.Insider;
import org.sealcheck.suite.secretchat.Layered;

/** Numbers that no client gives to a message of its own. */
public enum WrongNumber {
    AN_OUT_SEQ_NO_OF_THE_OTHER_PARITY,
    AN_IN_SEQ_NO_OF_THE_OTHER_PARITY,
    BOTH_NUMBERS_OF_THE_OTHER_PARITY,
    A_NEGATIVE_OUT_SEQ_NO,
    A_NEGATIVE_IN_SEQ_NO;

    static WrongNumber of(String words) {
        return valueOf(words.replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    Layered apply(Insider insider, Layered message) {
        return switch (this) {
            case AN_OUT_SEQ_NO_OF_THE_OTHER_PARITY -> message.withOut(message.out() ^ 1);
            case AN_IN_SEQ_NO_OF_THE_OTHER_PARITY -> message.withIn(message.in() ^ 1);
            case BOTH_NUMBERS_OF_THE_OTHER_PARITY ->
                message.withOut(message.out() ^ 1).withIn(message.in() ^ 1);
            case A_NEGATIVE_OUT_SEQ_NO -> message.withOut(insider.out(-1));
            case A_NEGATIVE_IN_SEQ_NO -> message.withIn(insider.in(-1));
        };
    }
}
