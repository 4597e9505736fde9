package org.sealcheck.suite.vector.mtproto.chat;

import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.secretchat.Insider;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Both sides have asked at once: which of the two exchanges goes on, in either published resolution. */
final class ConcurrentVectors implements VectorSource {
    private static final long[][] PAIRS = {
        {5, 9},
        {9, 5},
        {5, 5},
        {1, Long.MIN_VALUE},
        {Long.MIN_VALUE, 1},
        {-1, 1},
        {1, -1},
        {-2, -1},
        {-1, -2},
        {0, -1},
        {-1, 0},
        {Long.MAX_VALUE, Long.MIN_VALUE},
        {Long.MIN_VALUE, Long.MAX_VALUE},
        {0x100000000L, 0xffffffffL},
        {0xffffffffL, 0x100000000L},
        {-1, -1},
        {Long.MIN_VALUE, Long.MIN_VALUE}
    };

    @Override
    public String path() {
        return "mtproto/chat/concurrent";
    }

    @Override
    public void write(FileBuilder file) {
        ChatScene scene = new ChatScene(file);
        file.title("two requests for a new key at once")
                .requirements("MT-PFS-019")
                .needs("entropy-injected")
                .derivation(
                        "the chat has asked with the first id, the insider's request with the second comes; then the insider"
                                + " accepts the first, and commits the second")
                .given(scene.given());
        for (long[] pair : PAIRS) {
            docs(scene, pair[0], pair[1]);
            if (pair[0] != pair[1]) {
                ios(scene, pair[0], pair[1]);
            }
        }
    }

    private static void docs(ChatScene scene, long mine, long theirs) {
        String id = "docs_" + hex(mine) + "_and_" + hex(theirs);
        if (mine == theirs) {
            ExchangeCase same = begin(scene, id, "both ids are " + mine + ": neither exchange goes on", mine, theirs);
            same.chat.requirements("MT-PFS-020").profile("mtproto-rekey-docs");
            same.takes(same.chat.service(same.accept(mine))).chat.encryptsWith(same.old);
        } else if (theirs > mine) {
            theirsGoesOn(scene, id, "mtproto-rekey-docs", "the insider's is larger: " + theirs, mine, theirs);
        } else {
            mineGoesOn(scene, id, "mtproto-rekey-docs", "the chat's own is larger: " + mine, mine, theirs);
        }
    }

    private static void ios(ChatScene scene, long mine, long theirs) {
        String id = "ios_" + hex(mine) + "_and_" + hex(theirs);
        if (theirs < mine) {
            theirsGoesOn(scene, id, "mtproto-rekey-ios", "the insider's is smaller: " + theirs, mine, theirs);
        } else {
            mineGoesOn(scene, id, "mtproto-rekey-ios", "the chat's own is smaller: " + mine, mine, theirs);
        }
    }

    private static void theirsGoesOn(
            ChatScene scene, String id, String profile, String comment, long mine, long theirs) {
        ExchangeCase exchange = begin(scene, id, comment, mine, theirs);
        exchange.chat.profile(profile);
        exchange.takes(exchange.chat.service(exchange.commit(theirs))).chat.encryptsWith(exchange.next());
    }

    private static void mineGoesOn(ChatScene scene, String id, String profile, String comment, long mine, long theirs) {
        ExchangeCase exchange = begin(scene, id, comment, mine, theirs);
        exchange.chat.profile(profile);
        exchange.takes(exchange.chat.service(exchange.accept(mine))).chat.encryptsWith(exchange.next());
    }

    /** Both exchanges draw the same exponent, so that one key comes of either. */
    private static ExchangeCase begin(ChatScene scene, String id, String comment, long mine, long theirs) {
        ExchangeCase exchange =
                new ExchangeCase(scene.file, scene.addAs(ChatRole.RESPONDER, id, comment, "boundary"), id);
        return exchange.asks(Insider.id(mine)).takes(exchange.chat.service(new Act.RequestKey(theirs, exchange.value)));
    }

    private static String hex(long id) {
        return "%016x".formatted(id);
    }
}
