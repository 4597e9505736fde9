package org.sealcheck.suite.scenario.group;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessengerGroup.Sent;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.scenario.Moves;
import org.sealcheck.suite.scenario.World;

/** The chat of one scenario: who is in it by the Server's list, and what the Server was handed. */
public final class Chat {
    private final World world;
    private final Moves moves;
    private final Map<String, ChatClient> clients = new LinkedHashMap<>();
    private final Set<ChatClient> members = new LinkedHashSet<>();
    private final List<ChatMessage> messages = new ArrayList<>();
    private final Set<Envelope> delivered = new HashSet<>();
    private final Set<String> apart = new HashSet<>();

    public Chat(World world) {
        this.world = world;
        this.moves = new Moves(world);
    }

    public World world() {
        return world;
    }

    public ChatClient client(String name) {
        return clients.computeIfAbsent(name, key -> new ChatClient(world, world.actor(name)));
    }

    public List<ChatMessage> messages() {
        return messages;
    }

    public ChatMessage named(String text) {
        return messages.stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody wrote \"" + text + "\" to the chat"));
    }

    // Who is in it.

    public void join(List<String> names) {
        names.forEach(name -> members.add(client(name)));
        tellAll();
    }

    /** Those who remain are told; those who left are told as well, if they look. */
    public void leave(List<String> names) {
        names.forEach(name -> members.remove(client(name)));
        tellAll();
    }

    public void tell(ChatClient client) {
        client.tell(ChatClient.CHAT, addresses());
    }

    /** What was on its way to the old installation is lost. The others accept the new identity. */
    public void reinstall(String name) {
        messages.forEach(message -> message.sent().distributions().stream()
                .filter(each -> each.device().equals(client(name).address()))
                .forEach(delivered::add));
        client(name).reinstall();
        tell(client(name));
        members.stream().filter(each -> each != client(name)).forEach(each -> {
            each.actor().trust(client(name).address(), client(name).actor().identityKey());
            each.actor().loseSessions(client(name).address());
        });
    }

    private void tellAll() {
        members.forEach(this::tell);
    }

    public List<Address> addresses() {
        return members.stream().map(ChatClient::address).toList();
    }

    // Sessions, which a client that is not cut off always has when it needs them.

    public void keepApart(String first, String second) {
        apart.add(first + " " + second);
    }

    public void letMeet(String first, String second) {
        apart.remove(first + " " + second);
    }

    // Messages.

    public ChatMessage write(String name, String text) {
        ChatClient from = client(name);
        for (ChatClient to : members) {
            boolean wanted = to != from && !apart.contains(from + " " + to);
            if (wanted && !from.actor().hasSession(to.address())) {
                moves.start(from.actor(), to.actor(), true);
            }
        }
        Sent sent = from.send(ChatClient.CHAT, text);
        ChatMessage message = new ChatMessage(from, text, sent);
        messages.add(message);
        return message;
    }

    /** Delivers the sender keys that were sent to a client until this message, and the message. */
    public void deliver(ChatMessage message, ChatClient to) {
        for (ChatMessage each : messages) {
            if (each.from() == message.from()) {
                deliverKeys(each, to);
            }
            if (each == message) {
                break;
            }
        }
        to.get(ChatClient.CHAT, message.from(), message);
    }

    public void deliverKeys(ChatMessage message, ChatClient to) {
        for (Envelope envelope : message.sent().distributions()) {
            if (envelope.device().equals(to.address()) && delivered.add(envelope)) {
                to.getKey(message.from(), envelope);
            }
        }
    }

    /** All bytes that the Server was handed. */
    public List<Bytes> serverView() {
        List<Bytes> all = new ArrayList<>();
        for (ChatMessage message : messages) {
            message.sent().distributions().forEach(each -> all.add(each.body()));
            all.add(message.sent().message());
        }
        return all;
    }

    public void close() {
        clients.values().forEach(client -> client.inbox().close());
    }
}
