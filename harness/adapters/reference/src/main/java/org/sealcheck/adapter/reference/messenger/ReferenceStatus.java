package org.sealcheck.adapter.reference.messenger;

import java.util.function.UnaryOperator;
import org.sealcheck.adapter.reference.Addresses;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Bundles;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.MessengerStatus;
import org.sealcheck.reference.messenger.verification.DeviceBook;

/** Plays messenger.status. */
final class ReferenceStatus implements MessengerStatus {
    private record Open(String book, org.sealcheck.reference.messenger.status.Chat chat) {}

    private final Handles<DeviceBook> books;
    private final Handles<Open> chats = new Handles<>("chat");

    ReferenceStatus(Handles<DeviceBook> books) {
        this.books = books;
    }

    @Override
    public Chat createChat(NewChat input) {
        books.get(input.book());
        return new Chat(chats.create(
                new Open(input.book(), org.sealcheck.reference.messenger.status.Chat.of(input.members()))));
    }

    @Override
    public Empty join(Member input) {
        return change(input.chat(), chat -> chat.joined(input.account()));
    }

    @Override
    public Empty leave(Member input) {
        return change(input.chat(), chat -> chat.left(input.account()));
    }

    @Override
    public Empty sent(Sent input) {
        return change(input.chat(), chat -> chat.sent(input.endToEndEncrypted()));
    }

    @Override
    public Empty asked(Asked input) {
        return change(input.chat(), chat -> chat.asked(input.endToEndEncrypted()));
    }

    @Override
    public Meeting meet(Participant input) {
        Open open = chats.get(input.chat());
        return Answer.of(() -> books.step(open.book(), book -> {
            DeviceBook.Met met =
                    open.chat().meet(book, Addresses.of(input.device()), Bundles.identity(input.identityKey()));
            return new Step<>(met.book(), new Meeting(met.firstTime()));
        }));
    }

    @Override
    public Details details(OfChat input) {
        Open open = chats.get(input.chat());
        var details = open.chat().details(books.get(open.book()));
        return new Details(
                details.endToEndEncrypted(),
                details.participants().stream()
                        .map(each -> new MemberDevice(
                                DeviceLists.address(each.address()),
                                DeviceLists.bytes(each.device().identityKey()),
                                each.device().verified()))
                        .toList());
    }

    private Empty change(String handle, UnaryOperator<org.sealcheck.reference.messenger.status.Chat> change) {
        return Answer.of(() ->
                chats.step(handle, open -> new Step<>(new Open(open.book(), change.apply(open.chat())), Empty.EMPTY)));
    }
}
