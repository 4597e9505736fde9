package org.sealcheck.adapter.reference;

import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.signal.SignalRegistration;
import org.sealcheck.reference.signal.prekeys.Registration;

/** Plays signal.registration on the parties of signal.session. */
final class ReferenceRegistration implements SignalRegistration {
    private final Handles<org.sealcheck.reference.signal.session.Device> parties;

    ReferenceRegistration(Handles<org.sealcheck.reference.signal.session.Device> parties) {
        this.parties = parties;
    }

    @Override
    public Upload register(SignalRegistration.Device input) {
        return Answer.of(() -> parties.step(input.party(), device -> {
            Registration.Registered registered = Registration.register(
                    device.identity(),
                    device.registrationId(),
                    device.preKeys(),
                    input.now(),
                    Keys.entropy(input.entropy()));
            return new Step<>(device.withPreKeys(registered.store()), Bundles.upload(registered.upload()));
        }));
    }

    @Override
    public Maintenance maintain(Due input) {
        return Answer.of(() -> parties.step(input.party(), device -> {
            Registration.Maintained maintained = Registration.maintain(
                    device.identity(),
                    device.preKeys(),
                    input.leftOnServer(),
                    input.now(),
                    Keys.entropy(input.entropy()));
            return new Step<>(
                    device.withPreKeys(maintained.store()),
                    new Maintenance(
                            maintained.signedPreKey().map(Bundles::signed).orElse(null),
                            Bundles.oneTime(maintained.oneTimePreKeys())));
        }));
    }
}
