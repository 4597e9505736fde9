package org.sealcheck.reference.messenger.status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.verification.DeviceBook;
import org.sealcheck.reference.messenger.verification.KnownDevice;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * A thread or a call, and what can be said of its encryption.
 *
 * @param members accounts, the user's own among them
 * @param encrypted whether all that went out so far was end-to-end encrypted
 */
public record Chat(MapPSet<String> members, boolean encrypted) {
    /** A chat in which nothing was sent yet. */
    public static Chat of(Collection<String> members) {
        return new Chat(HashTreePSet.from(members), true);
    }

    public Chat joined(String account) {
        return new Chat(members.plus(account), encrypted);
    }

    /** @throws Rejection not-a-member */
    public Chat left(String account) {
        requireMember(account);
        return new Chat(members.minus(account), encrypted);
    }

    /** Something went out; once without end-to-end encryption is for ever (STAT-007). */
    public Chat sent(boolean endToEnd) {
        return new Chat(members, afterSending(endToEnd));
    }

    boolean afterSending(boolean endToEnd) {
        return encrypted && endToEnd;
    }

    /**
     * What the server asks for: never less than there is (STAT-007).
     *
     * @throws Rejection downgrade
     */
    public Chat asked(boolean endToEnd) {
        requireNoDowngrade(endToEnd);
        return this;
    }

    /**
     * A member's device takes part in the call (STAT-005).
     *
     * @throws Rejection not-a-member, and what {@link DeviceBook#meet} throws
     */
    public DeviceBook.Met meet(DeviceBook book, Address device, IdentityKey identityKey) {
        requireMember(device.name());
        return book.meet(device, identityKey);
    }

    /** Whether the chat may be called end-to-end encrypted, and the devices to verify (STAT-001 to STAT-003, STAT-006). */
    public Details details(DeviceBook book) {
        List<Participant> participants = new ArrayList<>();
        for (String account : members.stream().sorted().toList()) {
            if (book.accounts().containsKey(account)) {
                book.devices(account)
                        .forEach((id, device) -> participants.add(new Participant(new Address(account, id), device)));
            }
        }
        return new Details(encrypted && areAllKeyed(book), participants);
    }

    /** STAT-001: every member has a device, and every device a key. */
    boolean areAllKeyed(DeviceBook book) {
        return members.stream()
                .allMatch(account -> book.accounts().containsKey(account)
                        && !book.devices(account).isEmpty()
                        && book.devices(account).values().stream().allMatch(Chat::isKeyed));
    }

    static boolean isKeyed(KnownDevice device) {
        return device.identityKey().isPresent();
    }

    static void requireNoDowngrade(boolean endToEnd) {
        if (!endToEnd) {
            throw new Rejection(
                    StatusReason.DOWNGRADE, "STAT-007", "the server asks to send without end-to-end encryption");
        }
    }

    private void requireMember(String account) {
        if (!members.contains(account)) {
            throw new Rejection(StatusReason.NOT_A_MEMBER, "STAT-001", account + " is no member of this chat");
        }
    }

    /** A device of a member. */
    public record Participant(Address address, KnownDevice device) {}

    /**
     * What is shown in the details of a thread or a call.
     *
     * @param participants by account and device id
     */
    public record Details(boolean endToEndEncrypted, List<Participant> participants) {}
}
