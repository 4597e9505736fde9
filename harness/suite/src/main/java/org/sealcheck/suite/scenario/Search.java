package org.sealcheck.suite.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Untestable;

/** Looks for secrets where they must not be: in what a device stores, or in what went over the wire. */
public final class Search {
    private final List<Bytes> places;
    private final String where;

    private Search(List<Bytes> places, String where) {
        this.places = places;
        this.where = where;
    }

    /** In everything a device stores; its implementation must declare {@code state-export}. */
    public static Search in(Actor actor) {
        return new Search(List.of(actor.state()), "what " + actor + " stores");
    }

    /** In these bytes, which {@code where} names. */
    public static Search in(List<Bytes> places, String where) {
        return new Search(places, where);
    }

    /** In everything that went over the wire. */
    public static Search onTheWire(Network network) {
        return new Search(network.seen(), "what went over the wire");
    }

    /** @throws CheckFailure naming {@code what} if one of the secrets is there */
    public void findsNone(List<Bytes> secrets, String what) {
        for (Bytes secret : secrets) {
            if (finds(secret)) {
                throw new CheckFailure(
                        FailureLayer.WRONG_VALUE,
                        where + " holds " + what + " (" + secret + "), which must not be there");
            }
        }
    }

    /**
     * Makes sure that the search can find anything at all.
     *
     * @throws Untestable if none of the secrets is there, although the device still needs one of them
     */
    public void findsOneOf(List<Bytes> secrets, String what) {
        if (secrets.stream().noneMatch(this::finds)) {
            throw new Untestable(where + " does not hold " + what
                    + " in any form, although it is still needed: the exported state is not everything, or hides keys");
        }
    }

    /** A text as it might lie there: as {@link #encodings(Bytes)} says, and in UTF-16. */
    public static List<Bytes> encodings(String text) {
        List<Bytes> all = new ArrayList<>(encodings(Texts.bytes(text)));
        all.add(Bytes.of(text.getBytes(StandardCharsets.UTF_16LE)));
        all.add(Bytes.of(text.getBytes(StandardCharsets.UTF_16BE)));
        return all;
    }

    /** Bytes as they might lie there: as they are, backwards, hex, Base64 at any offset. */
    public static List<Bytes> encodings(Bytes value) {
        byte[] bytes = value.toByteArray();
        String hex = HexFormat.of().formatHex(bytes);
        return List.of(
                value,
                backwards(bytes),
                ascii(hex),
                ascii(hex.toUpperCase(Locale.ROOT)),
                base64(bytes, 0),
                base64(bytes, 1),
                base64(bytes, 2));
    }

    private static Bytes backwards(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return Bytes.of(reversed);
    }

    /** The Base64 of the text where it starts {@code offset} bytes into a group, without its uncertain ends. */
    private static Bytes base64(byte[] text, int offset) {
        byte[] shifted = new byte[offset + text.length];
        System.arraycopy(text, 0, shifted, offset, text.length);
        String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return ascii(all.substring(offset == 0 ? 0 : 4, all.length() - 4));
    }

    private static Bytes ascii(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private boolean finds(Bytes secret) {
        byte[] wanted = secret.toByteArray();
        return places.stream().anyMatch(place -> contains(place.toByteArray(), wanted));
    }

    private static boolean contains(byte[] place, byte[] wanted) {
        for (int start = 0; start + wanted.length <= place.length; start++) {
            int i = 0;
            while (i < wanted.length && place[start + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
