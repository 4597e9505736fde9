package org.sealcheck.suite.property.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.SignalGroup;
import org.sealcheck.contract.signal.SignalGroup.NewMember;
import org.sealcheck.contract.signal.SignalGroup.OfMember;
import org.sealcheck.contract.signal.SignalGroup.OfSender;
import org.sealcheck.contract.signal.SignalGroup.Received;
import org.sealcheck.contract.signal.SignalGroup.StateOf;
import org.sealcheck.contract.signal.SignalGroup.ToCreate;
import org.sealcheck.contract.signal.SignalGroup.ToDecrypt;
import org.sealcheck.contract.signal.SignalGroup.ToEncrypt;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.property.sample.Entropy;

/** One device of a group: its calls of role {@code signal.group}, and what the model knows of it. */
final class GroupDevice {
    static final String GROUP = "group";
    static final String OTHER_GROUP = "other group";

    private final Implementation implementation;
    private final SignalGroup role;
    private final Entropy entropy;
    private final Address address;
    private final String handle;

    /** Keys it has made so far; the last one is in use. */
    int made;

    /** Messages it has sent under its current key. */
    int sent;

    /** Where the chain begins that it was given of each key of others. */
    final Map<GroupKey, Integer> given = new HashMap<>();

    final Set<GroupMail> read = new HashSet<>();

    /** Distributions it was given, with their senders. */
    final List<Map.Entry<GroupDevice, Bytes>> distributions = new ArrayList<>();

    GroupDevice(int number, Implementation implementation, Entropy entropy) {
        this.implementation = implementation;
        this.role = implementation.role(SignalGroup.class);
        this.entropy = entropy;
        this.address = new Address("person " + number / 2, 1 + number % 2);
        this.handle = role.createMember(new NewMember(address)).member();
    }

    Address address() {
        return address;
    }

    GroupKey key() {
        return new GroupKey(this, made);
    }

    Bytes distribution() {
        made = Math.max(made, 1);
        return role.create(new ToCreate(handle, GROUP, entropy.call(implementation, 68)))
                .message();
    }

    void renew() {
        role.clear(new OfSender(handle, GROUP, address));
        made++;
        sent = 0;
        distribution();
    }

    void take(GroupDevice from, Bytes distribution) {
        role.process(new Received(handle, GROUP, from.address, distribution));
    }

    Bytes encrypt(Bytes text) {
        return role.encrypt(new ToEncrypt(handle, GROUP, text, entropy.call(implementation, 64)))
                .message();
    }

    Bytes decrypt(String group, Address from, Bytes body) {
        return role.decrypt(new ToDecrypt(handle, group, from, body)).plaintext();
    }

    boolean showsState() {
        return implementation.can(Ability.STATE_EXPORT);
    }

    Bytes state() {
        return role.exportState(new OfMember(handle)).state();
    }

    void restart() {
        if (!implementation.can(Ability.SNAPSHOT) || !showsState()) {
            throw new NotApplicable("the implementation does not declare snapshot");
        }
        role.restoreState(new StateOf(handle, state()));
    }

    @Override
    public String toString() {
        return address.name() + " on device " + address.deviceId();
    }
}
