package org.sealcheck.suite.property.siege;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.suite.scenario.Search;

/** Every byte that a server gets to see, and what of the refusals a log would hold (PRIN-019). */
final class ServerRecord {
    private final List<Bytes> seen = new ArrayList<>();
    /** What it can tell without any key: how long everything is, and what was refused for which reason. */
    private final List<String> outline = new ArrayList<>();

    /** @param what kind of thing it is */
    void see(String what, Bytes bytes) {
        seen.add(bytes);
        outline.add(what + " of " + bytes.size() + " bytes");
    }

    void seeRefusal(RejectedException refusal) {
        seen.add(Bytes.of((refusal.reason() + " " + refusal.getMessage()).getBytes(StandardCharsets.UTF_8)));
        outline.add("refused: " + refusal.layer() + " " + refusal.reason());
    }

    /** That something happened that the server can tell, such as that nothing came. */
    void note(String event) {
        outline.add(event);
    }

    List<String> outline() {
        return List.copyOf(outline);
    }

    Search search(List<Bytes> more) {
        List<Bytes> all = new ArrayList<>(seen);
        all.addAll(more);
        return Search.in(all, "what the Server has seen, or a log of what was refused,");
    }
}
