package org.sealcheck.suite.scenario;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.Run;

/**
 * One scenario: who is in it, the wire between them, the Server, and the time. A fresh one for every scenario.
 *
 * <p>Devices appear when they are first named, with an identity, a signed prekey and ten one-time prekeys that the
 * Server has; a scenario says only what is different.
 */
public final class World {
    /** 2026-01-01T00:00:00Z. */
    private static final long START_MS = 1_767_225_600_000L;

    /** What a person's devices beside the first are called, and their ids. */
    private static final Map<String, Integer> OTHER_DEVICES = Map.of("'s tablet", 2, "'s laptop", 3, "'s watch", 4);

    private final Run run = Run.current();
    private Random random = run.random();
    private final Network network = new Network();
    private final KeyServer server = new KeyServer(network);
    private final Tools tools = new Tools(this);
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, Preparation> preparations = new HashMap<>();
    private long now = START_MS;
    private boolean comparesStates;
    private @Nullable Offer offer;
    private @Nullable Observer observer;

    /** One that draws all of the harness's randomness from here, so that two can draw the same. */
    public static World drawing(Random random) {
        World world = new World();
        world.random = random;
        return world;
    }

    public Run run() {
        return run;
    }

    public Network network() {
        return network;
    }

    public KeyServer server() {
        return server;
    }

    public Tools tools() {
        return tools;
    }

    /** The device of this name; it appears now if it has not before. */
    public Actor actor(String name) {
        Actor known = actors.get(name);
        if (known != null) {
            return known;
        }
        Preparation preparation = preparations.getOrDefault(name, Preparation.USUAL);
        Actor actor = new Actor(this, name, address(name), run.actor(owner(name)), preparation);
        actors.put(name, actor);
        return actor;
    }

    /** How a device is set up that has not appeared yet. */
    public void prepare(String name, Preparation preparation) {
        if (actors.containsKey(name)) {
            throw new IllegalArgumentException(name + " is there already; say this in the scenario's first line");
        }
        preparations.put(name, preparation);
    }

    /** Gives a device that has not appeared yet keys that an observer knows. */
    public void observe(String name) {
        KnownKeys keys = KnownKeys.make(tools, random, Preparation.USUAL.oneTimePreKeys());
        prepare(name, Preparation.USUAL.knowing(keys));
        observer = new Observer(tools, keys);
    }

    /** Lets a device appear without any prekeys, because it is to register by itself. */
    public void prepareBare(String name) {
        if (!preparations.containsKey(name)) {
            prepare(name, Preparation.BARE);
        }
    }

    /** The same for a device whose identity key pair is known. */
    public KnownKeys prepareBareKnown(String name) {
        KnownKeys keys = KnownKeys.make(tools, random, 0);
        prepare(name, Preparation.BARE.knowing(keys));
        return keys;
    }

    public Observer observer() {
        if (observer == null) {
            throw new IllegalArgumentException("there is no observer in this scenario");
        }
        return observer;
    }

    /** A person's device 1 has the person's name, the others say what they are. */
    public static Address address(String name) {
        String owner = owner(name);
        int deviceId = OTHER_DEVICES.getOrDefault(name.substring(owner.length()), 1);
        return new Address(owner.toLowerCase(Locale.ROOT), deviceId);
    }

    private static String owner(String name) {
        int end = name.indexOf("'s ");
        return end < 0 ? name : name.substring(0, end);
    }

    /** Whom somebody writes to if the sentence does not say: Alice and Bob write to each other. */
    public Actor partnerOf(Actor actor) {
        return switch (actor.name()) {
            case "Alice" -> actor("Bob");
            case "Bob" -> actor("Alice");
            default -> throw new IllegalArgumentException("say to whom " + actor.name() + " does this");
        };
    }

    /** Milliseconds since 1970; a second later at every look. */
    public long now() {
        now += 1_000;
        return now;
    }

    public void passDays(long days) {
        pass(days * 24 * 60 * 60 * 1_000);
    }

    /** Lets time pass, or sets the clock back. */
    public void pass(long ms) {
        now += ms;
    }

    /** Random bytes for an implementation that takes them from the call; null for any other. */
    public @Nullable Bytes entropy(Implementation implementation, int length) {
        return implementation.can(Ability.ENTROPY_INJECTED) ? random(length) : null;
    }

    public Bytes random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    /** The bundle that was fetched last: "it" or "the bundle" in a feature. */
    public Offer offer() {
        if (offer == null) {
            throw new IllegalArgumentException("nobody has fetched a bundle in this scenario");
        }
        return offer;
    }

    public void offer(Offer value) {
        offer = value;
    }

    /** Whether every actor's state is kept before it is given something, because the scenario compares states. */
    boolean comparesStates() {
        return comparesStates;
    }

    public void compareStates() {
        comparesStates = true;
    }

    /** Looks at every answer that the feature said nothing about: nothing may have been refused unnoticed. */
    public void close() {
        actors.values().forEach(actor -> actor.inbox().close());
    }
}
