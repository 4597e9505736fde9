package org.sealcheck.suite.scenario;

import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.suite.scenario.wire.WireField;

/**
 * The wire: holds every letter until somebody delivers it, and remembers all that went over it.
 *
 * <p>Nothing is delivered by itself. A letter that is not delivered is lost or late, one delivered twice is a replay.
 */
public final class Network {
    private final List<Letter> sent = new ArrayList<>();
    private final List<Bytes> seen = new ArrayList<>();
    private List<Letter> latest = List.of();
    private List<Letter> altered = List.of();

    /** Takes the letters of one step, in the order in which they were sent. */
    public void take(List<Letter> letters) {
        letters.forEach(letter -> seen.add(letter.body()));
        sent.addAll(letters);
        latest = List.copyOf(letters);
    }

    /** Makes letters that were sent in several steps "they". */
    public void point(List<Letter> letters) {
        latest = List.copyOf(letters);
    }

    /** Remembers a bundle that went over the wire. */
    public void see(PreKeyBundle bundle) {
        seen.add(bundle.identityKey());
        seen.add(bundle.signedPreKey().publicKey());
        seen.add(bundle.signedPreKey().signature());
        if (bundle.oneTimePreKey() != null) {
            seen.add(bundle.oneTimePreKey().publicKey());
        }
    }

    /** Everything that went over the wire. */
    public List<Bytes> seen() {
        return List.copyOf(seen);
    }

    /** The letter with this text; the last one if several were sent. */
    public Letter named(String text) {
        for (int i = sent.size() - 1; i >= 0; i--) {
            if (sent.get(i).text().equals(text)) {
                return sent.get(i);
            }
        }
        throw new IllegalArgumentException("nobody has sent \"" + text + "\" in this scenario; sent were "
                + sent.stream().map(Letter::text).limit(20).toList());
    }

    /** The letters of the last step that sent any: "they" in a feature. */
    public List<Letter> latest() {
        return latest;
    }

    /** All letters, in the order in which they were sent. */
    public List<Letter> all() {
        return List.copyOf(sent);
    }

    /** The ratchet keys of all letters sent before this one. */
    public List<Bytes> ratchetKeysBefore(Letter letter) {
        return sent.subList(0, sent.indexOf(letter)).stream()
                .map(each -> each.message().bytes(WireField.RATCHET_KEY))
                .toList();
    }

    /** Keeps what Mallory made of letters, until somebody delivers it. */
    public void alter(List<Letter> letters) {
        altered = List.copyOf(letters);
    }

    public void alter(Letter letter) {
        alter(List.of(letter));
    }

    /** What Mallory made last. */
    public List<Letter> altered() {
        if (altered.isEmpty()) {
            throw new IllegalArgumentException("nobody has altered a message in this scenario");
        }
        return altered;
    }
}
