package org.sealcheck.suite.property.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.sealcheck.suite.property.play.Mail;
import org.sealcheck.suite.property.play.Witness;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.WireField;

/** Every message has the form of WIRE-009. */
public final class FormWatch implements Witness {
    private static final int KEY_LENGTH = 33;
    private static final int BLOCK = 16;

    @Override
    public void sent(Mail mail) {
        Packet message = mail.message();
        assertThat(message.version()).as("version of %s", mail).isEqualTo(3);
        requireFields(
                mail,
                message,
                WireField.RATCHET_KEY,
                WireField.COUNTER,
                WireField.PREVIOUS_COUNTER,
                WireField.CIPHERTEXT);
        requireKey(mail, message, WireField.RATCHET_KEY);
        assertThat(message.bytes(WireField.CIPHERTEXT).size())
                .as("length of the ciphertext of %d bytes in %s", mail.text().size(), mail)
                .isEqualTo(BLOCK * (mail.text().size() / BLOCK + 1));
        if (mail.setsUp()) {
            Packet envelope = mail.envelope();
            assertThat(envelope.version()).as("outer version of %s", mail).isEqualTo(3);
            requireFields(
                    mail,
                    envelope,
                    WireField.REGISTRATION_ID,
                    WireField.SIGNED_PREKEY_ID,
                    WireField.BASE_KEY,
                    WireField.IDENTITY_KEY);
            requireKey(mail, envelope, WireField.BASE_KEY);
            requireKey(mail, envelope, WireField.IDENTITY_KEY);
        }
    }

    private static void requireFields(Mail mail, Packet packet, WireField... fields) {
        assertThat(List.of(fields)).as("fields of %s", mail).allMatch(packet::has, "is there");
    }

    private static void requireKey(Mail mail, Packet packet, WireField field) {
        assertThat(packet.bytes(field).size())
                .as("length of the %s of %s", field, mail)
                .isEqualTo(KEY_LENGTH);
    }
}
