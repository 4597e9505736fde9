package org.sealcheck.suite.property.watch;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.property.play.Mail;
import org.sealcheck.suite.property.play.Witness;
import org.sealcheck.suite.scenario.wire.WireField;

/** No message key is used twice (MSG-003), as far as the wire shows it when everyone writes the same text. */
public final class NeverTwice implements Witness {
    private record Place(Bytes ratchetKey, long counter) {}

    private final Map<Place, Mail> places = new HashMap<>();
    private final Map<Bytes, Mail> ciphertexts = new HashMap<>();

    @Override
    public void sent(Mail mail) {
        require(places.put(new Place(mail.ratchetKey(), mail.counter()), mail), mail, "ratchet key and counter");
        require(ciphertexts.put(mail.message().bytes(WireField.CIPHERTEXT), mail), mail, "text and ciphertext");
    }

    private static void require(@Nullable Mail before, Mail mail, String what) {
        if (before != null) {
            throw new CheckFailure(FailureLayer.WRONG_VALUE, mail + " has the same " + what + " as " + before);
        }
    }
}
