package org.sealcheck.suite.property.mtproto.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sealcheck.suite.property.mtproto.chat.ChatMove.Kind;
import org.sealcheck.suite.property.sample.Samples;
import org.sealcheck.suite.property.sample.Shorter;

/** Scripts of up to fifty moves, which shrink towards fewer. */
abstract class ChatScripts extends Samples<ChatScript> {
    private static final int MOST = 50;

    private final Kind[] kinds;

    /** @param kinds besides writing and delivering; one that stands twice is twice as likely */
    ChatScripts(Kind... kinds) {
        this.kinds = kinds;
    }

    @Override
    protected ChatScript draw(Random random) {
        List<ChatMove> moves = new ArrayList<>();
        for (int i = random.nextInt(MOST + 1); i > 0; i--) {
            moves.add(new ChatMove(kind(random), random.nextInt(1 << 16)));
        }
        return new ChatScript(random.nextLong(), moves);
    }

    private Kind kind(Random random) {
        int drawn = random.nextInt(6 + kinds.length);
        if (drawn < 3) {
            return Kind.WRITE;
        }
        return drawn < 6 ? Kind.DELIVER : kinds[drawn - 6];
    }

    @Override
    protected Stream<ChatScript> simpler(ChatScript script) {
        return Shorter.lists(script.moves()).map(moves -> new ChatScript(script.seed(), moves));
    }

    @Override
    protected long size(ChatScript script) {
        return script.moves().size();
    }

    static final class Reordered extends ChatScripts {
        Reordered() {
            super(Kind.DELIVER_ANY, Kind.DELIVER_ANY, Kind.DELIVER_ANY);
        }
    }

    static final class Lossy extends ChatScripts {
        Lossy() {
            super(Kind.DELIVER_ANY, Kind.LOSE, Kind.LOSE);
        }
    }

    static final class Replayed extends ChatScripts {
        Replayed() {
            super(Kind.DELIVER_ANY, Kind.REPLAY, Kind.REPLAY, Kind.REPLAY);
        }
    }

    static final class Attacked extends ChatScripts {
        Attacked() {
            super(Kind.DELIVER_ANY, Kind.ALTER, Kind.GARBAGE, Kind.REFLECT, Kind.REPLAY, Kind.LOSE);
        }
    }

    static final class Restarted extends ChatScripts {
        Restarted() {
            super(Kind.DELIVER_ANY, Kind.LOSE, Kind.RESTART, Kind.RESTART);
        }
    }

    static final class Rekeyed extends ChatScripts {
        Rekeyed() {
            super(Kind.DELIVER_ANY, Kind.REKEY, Kind.REKEY, Kind.DELIVER);
        }
    }

    static final class Everything extends ChatScripts {
        Everything() {
            super(
                    Kind.DELIVER_ANY,
                    Kind.LOSE,
                    Kind.REPLAY,
                    Kind.ALTER,
                    Kind.REFLECT,
                    Kind.RESTART,
                    Kind.REKEY,
                    Kind.DELIVER);
        }
    }
}
