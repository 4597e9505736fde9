package org.sealcheck.contract.messenger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.signal.Address;

@Role("messenger.status")
@Doc("What a thread or a call may claim of its encryption. Works on a book of role messenger.verification.")
public interface MessengerStatus {

    @Doc("A thread or a call of these accounts, in which nothing was sent yet.")
    Chat createChat(NewChat input);

    @Doc("An account becomes a member.")
    Empty join(Member input);

    @Doc("An account is a member no longer. Rejects (layer state) one that was not.")
    Empty leave(Member input);

    @Doc("Something went out in this chat, end-to-end encrypted or not.")
    Empty sent(Sent input);

    @Doc("The server asks to send encrypted or not. Rejects (layer policy) a downgrade.")
    Empty asked(Asked input);

    @Doc(
            "A device takes part in the call with this key: tells whether its user must be told that it is the first time."
                    + " Rejects (layer state) a device that is not of a member, (layer identity) another key than the book has.")
    Meeting meet(Participant input);

    @Doc("What the details of the chat show.")
    Details details(OfChat input);

    record NewChat(
            @Doc("made by messenger.verification") @Handle String book,

            @Doc("accounts, the user's own among them") List<String> members) {}

    record Chat(
            @Doc("a handle, chosen by the implementation") @Handle
            String chat) {}

    record OfChat(@Handle String chat) {}

    record Member(@Handle String chat, String account) {}

    record Sent(@Handle String chat, boolean endToEndEncrypted) {}

    record Asked(@Handle String chat, boolean endToEndEncrypted) {}

    record Participant(
            @Handle String chat,
            Address device,
            @Doc("33 bytes") Bytes identityKey) {}

    record Meeting(boolean firstTime) {}

    record Details(
            boolean endToEndEncrypted,

            @Doc("by account and device id") List<MemberDevice> devices) {}

    record MemberDevice(
            Address device,

            @Doc("33 bytes; absent if there is none") @Nullable
            Bytes identityKey,

            boolean verified) {}
}
