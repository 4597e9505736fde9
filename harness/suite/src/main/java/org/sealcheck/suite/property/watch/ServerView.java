package org.sealcheck.suite.property.watch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.suite.property.play.Device;
import org.sealcheck.suite.property.play.Mail;
import org.sealcheck.suite.property.play.Witness;
import org.sealcheck.suite.scenario.Search;

/** Everything that a server sees of a play (GEN-001), and what was written in it. */
public final class ServerView implements Witness {
    private final List<Bytes> seen = new ArrayList<>();
    private final List<Bytes> written = new ArrayList<>();

    @Override
    public void sent(Mail mail) {
        seen.add(mail.body());
        written.add(mail.text());
    }

    @Override
    public void refused(Device by, RejectedException rejection) {
        seen.add(ascii(rejection.reason() + " " + rejection.getMessage()));
    }

    /** @throws org.sealcheck.suite.CheckFailure if anything written can be found in anything seen */
    public void requireNothingReadable() {
        Search view = Search.in(seen, "the server's view");
        written.forEach(text -> view.findsNone(Search.encodings(text), "the plaintext " + text + " in some encoding"));
    }

    private static Bytes ascii(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
