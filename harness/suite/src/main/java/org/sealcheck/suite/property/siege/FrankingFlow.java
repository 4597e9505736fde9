package org.sealcheck.suite.property.siege;

import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.FrankingSender;
import org.sealcheck.contract.messenger.FrankingSender.Franked;
import org.sealcheck.contract.messenger.FrankingSender.ToFrank;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.suite.scenario.messenger.Client;

/** Franked messages: the server gets a tag with each. */
final class FrankingFlow implements Flow {
    private final Siege siege;
    private int franked;

    FrankingFlow(Siege siege) {
        this.siege = siege;
    }

    @Override
    public List<Trick> tricks() {
        return List.of(new Trick("a client sends a franked message", 4, this::send));
    }

    private void send(int from, int to, int length) {
        Client sender = Act.pick(siege.clients(), from);
        String account = Act.pick(siege.accounts(), to);
        if (sender == null || account == null || account.equals(sender.account())) {
            return;
        }
        FrankingSender role = sender.actor().implementation().role(FrankingSender.class);
        Bytes content = siege.content(length);
        Franked message = role.frank(new ToFrank(
                role.createSender(new Empty()).sender(),
                "franked " + franked++,
                content,
                siege.world().entropy(sender.actor().implementation(), 32)));
        if (message.frankingTag() != null) {
            siege.record().see("a franking tag", message.frankingTag());
        }
        siege.keepSecret(content);
        siege.send(sender, account, MessageKind.CONTENT, message.message());
    }
}
