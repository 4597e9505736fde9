package org.sealcheck.suite.property.mtproto;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sealcheck.suite.Checks;

/** The key exchange in any order of events. */
final class KeyExchangeProperties {

    @Property(tries = 15)
    @Checks(
            id = "mtproto/key-exchange/any-order-of-events",
            title =
                    "whatever a server says of a chat and whatever its users do, in any order, every device thinks of it what the model"
                            + " thinks, and has a key exactly when it is ready",
            requirements = {"MT-DH-017", "MT-DH-019", "MT-DH-020", "MT-DH-021", "MT-DH-022", "MT-DH-025"},
            roles = "mtproto.key-exchange")
    void anyOrderOfEvents(@ForAll(supplier = ExchangeScripts.class) List<ExchangeScripts.Moved> moves) {
        ExchangePlay play = new ExchangePlay();
        for (ExchangeScripts.Moved each : moves) {
            play.make(each.move(), each.who());
        }
    }
}
