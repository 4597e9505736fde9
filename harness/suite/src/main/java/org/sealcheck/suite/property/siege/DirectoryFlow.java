package org.sealcheck.suite.property.siege;

import java.util.List;
import java.util.function.UnaryOperator;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.suite.scenario.messenger.Client;

/** The server's directory: who has which devices, and which keys it hands out for them. */
final class DirectoryFlow implements Flow {
    private final Siege siege;

    DirectoryFlow(Siege siege) {
        this.siege = siege;
    }

    @Override
    public List<Trick> tricks() {
        return List.of(
                new Trick("the ghost is put on a list", 4, this::list),
                new Trick("the ghost is taken off the list", 1, this::unlist),
                new Trick("a device is left off its list", 1, this::hide),
                new Trick("all lists are true again", 1, this::tellTheTruth),
                new Trick("bundles carry the ghost's keys", 1, this::swapKeys),
                new Trick("bundles are true again", 1, this::handOutTheTruth));
    }

    private void list(int first, int second, int third) {
        siege.mailroom().enlist(siege.ghost());
    }

    private void unlist(int first, int second, int third) {
        siege.mailroom().strike(siege.ghost());
    }

    private void hide(int which, int second, int third) {
        Client client = Act.pick(siege.clients(), which);
        if (client != null) {
            siege.mailroom().strike(client);
        }
    }

    private void tellTheTruth(int first, int second, int third) {
        siege.clients().forEach(siege.mailroom()::enlist);
        siege.mailroom().strike(siege.ghost());
    }

    private void swapKeys(int which, int second, int third) {
        Client client = Act.pick(siege.clients(), which);
        if (client != null) {
            siege.mailroom().tamper(client, bundle -> ghostKeys());
        }
    }

    private PreKeyBundle ghostKeys() {
        return siege.world().server().fetch(siege.ghost().address());
    }

    private void handOutTheTruth(int first, int second, int third) {
        siege.clients().forEach(client -> siege.mailroom().tamper(client, UnaryOperator.identity()));
    }
}
