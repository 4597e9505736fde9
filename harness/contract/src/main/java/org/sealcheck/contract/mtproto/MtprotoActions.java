package org.sealcheck.contract.mtproto;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.Tree;

@Role("mtproto.actions")
@Doc("What one end of a secret chat shows after what was said in it. Messages come here authentic and in order.")
public interface MtprotoActions {

    @Doc("A chat in which nothing was said.")
    Chat createChat(Empty input);

    @Doc("A message or a service message was said in the chat. Rejected if the chat is closed, or the random_id taken.")
    Empty apply(Said input);

    @Doc("The user opens messages of the peer. Answers the service action that tells the peer.")
    Told open(Opened input);

    @Doc("The server says that the peer has read everything up to a date.")
    Empty readUntil(Until input);

    @Doc("The chat is discarded.")
    Empty discard(Discarded input);

    @Doc("What the user sees.")
    Shown view(At input);

    enum By {
        @JsonProperty("self")
        SELF,
        @JsonProperty("peer")
        PEER
    }

    enum NoticeKind {
        @JsonProperty("timer")
        TIMER,
        @JsonProperty("screenshot")
        SCREENSHOT
    }

    record Chat(@Handle @Doc("the chat") String chat) {}

    record Said(
            @Handle String chat,
            @Doc("who said it") By by,

            @Doc("a decryptedMessage or decryptedMessageService of any layer, spelled as mtproto.tl does")
            Tree message,

            @Doc("ms since 1970") long now) {}

    record Opened(
            @Handle String chat,
            @Doc("random_ids, decimal") List<String> randomIds,
            @Doc("ms since 1970") long now) {}

    record Told(@Doc("a decryptedMessageActionReadMessages") Tree action) {}

    record Until(
            @Handle String chat, @Doc("seconds since 1970") long date) {}

    record Discarded(
            @Handle String chat,
            @Doc("whether its history goes with it") boolean deleteHistory) {}

    record At(@Handle String chat, @Doc("ms since 1970") long now) {}

    record Shown(
            @Doc("in order") List<Message> messages,
            @Doc("in order") List<Notice> notices,

            @Doc("seconds for messages that bring none of their own; 0: off")
            int timer,

            @Doc(
                    "what the peer is doing just now, a constructor of SendMessageAction without its id; absent if nothing")
            @Nullable
            String typing,

            @Doc("seconds since 1970; 0: nothing yet") long readUntil,
            boolean closed) {}

    record Message(
            @Doc("decimal") String randomId,
            By by,
            String text,

            @Doc("ms since 1970 when it is destroyed; absent while no timer runs") @Nullable
            Long destroyedAt) {}

    record Notice(
            NoticeKind kind,
            @Doc("who did it") By by,

            @Doc("the timer that was set; absent for others") @Nullable
            Integer seconds) {}
}
