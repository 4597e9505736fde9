package org.sealcheck.suite.property.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.suite.property.play.Mail;
import org.sealcheck.suite.property.play.Session;
import org.sealcheck.suite.property.play.Witness;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.WireField;

/** The set-up stands in the header exactly as long as SESS-014 says, and each session has a base key of its own. */
public final class SetUpWatch implements Witness {
    private final Map<Session, Bytes> baseKeys = new HashMap<>();

    @Override
    public void sent(Mail mail) {
        assertThat(mail.setsUp())
                .as("whether %s carries the session's set-up", mail)
                .isEqualTo(mail.session().setsUpFrom(mail.from()));
        if (mail.setsUp()) {
            requireSetUp(mail);
        }
    }

    private void requireSetUp(Mail mail) {
        Packet envelope = mail.envelope();
        OneTimePreKey oneTime = mail.session().bundle().oneTimePreKey();
        assertThat(envelope.bytes(WireField.IDENTITY_KEY))
                .as("identity key in %s", mail)
                .isEqualTo(mail.from().identityKey());
        assertThat(envelope.number(WireField.SIGNED_PREKEY_ID))
                .as("signed prekey id in %s", mail)
                .isEqualTo(mail.session().bundle().signedPreKey().id());
        assertThat(envelope.has(WireField.ONE_TIME_PREKEY_ID))
                .as("whether %s names a one-time prekey", mail)
                .isEqualTo(oneTime != null);
        if (oneTime != null) {
            assertThat(envelope.number(WireField.ONE_TIME_PREKEY_ID))
                    .as("one-time prekey id in %s", mail)
                    .isEqualTo(oneTime.id());
        }
        Bytes baseKey = envelope.bytes(WireField.BASE_KEY);
        Bytes before = baseKeys.putIfAbsent(mail.session(), baseKey);
        if (before != null) {
            assertThat(baseKey).as("base key in %s", mail).isEqualTo(before);
        }
        assertThat(baseKeys.values()).as("base keys of all sessions").doesNotHaveDuplicates();
        assertThat(baseKey).as("base key in %s", mail).isNotEqualTo(mail.ratchetKey());
    }
}
