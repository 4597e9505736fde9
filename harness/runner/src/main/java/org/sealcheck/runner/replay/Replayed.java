package org.sealcheck.runner.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sealcheck.contract.Implementation;
import org.sealcheck.runner.implementation.Source;
import org.sealcheck.suite.Exchange;

/**
 * A recorded call that was made again.
 *
 * @param differences of its answer, in words; empty if it is as recorded
 */
public record Replayed(Recording.Call call, List<String> differences) {

    /**
     * Makes all calls of a recording again.
     *
     * @throws org.sealcheck.contract.rpc.StartFailure if an implementation does not start
     */
    public static List<Replayed> all(Recording recording, Source subject, Source peer) {
        Map<String, Supplier<Implementation>> actors =
                Map.of(Exchange.SUBJECT, subject.starter(), Exchange.PEER, peer.starter());
        List<JsonNode> now = play(recording, actors);
        List<JsonNode> again = play(recording, actors);
        List<Replayed> all = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Recording.Call call = recording.calls().get(i);
            all.add(new Replayed(call, Comparison.differences(call.answer(), now.get(i), again.get(i))));
        }
        return all;
    }

    private static List<JsonNode> play(Recording recording, Map<String, Supplier<Implementation>> actors) {
        try (Player player = new Player(actors)) {
            return player.play(recording.calls());
        }
    }
}
