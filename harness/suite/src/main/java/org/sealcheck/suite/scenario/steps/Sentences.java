package org.sealcheck.suite.scenario.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.ParameterType;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;
import java.util.Arrays;
import java.util.List;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.KeyDefect;
import org.sealcheck.suite.scenario.Refusal;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.wire.WireField;

/** The words that sentences of all topics are made of, and what happens before and after every scenario. */
public final class Sentences {
    private static final String ACTOR = "(?:Alice|Bob|Carol|Mallory)(?:'s tablet)?";

    private final World world;

    public Sentences(World world) {
        this.world = world;
    }

    @Before
    public void prepare(Scenario scenario) {
        if (scenario.getSourceTagNames().contains("@ability:state-export")) {
            world.compareStates();
        }
    }

    @After
    public void lookAtOpenAnswers(Scenario scenario) {
        if (scenario.getStatus() == Status.PASSED) {
            world.close();
        }
    }

    @ParameterType(ACTOR)
    public Actor actor(String name) {
        return world.actor(name);
    }

    @ParameterType(ACTOR)
    public String name(String name) {
        return name;
    }

    @ParameterType(Texts.PATTERN)
    public Texts texts(String sentence) {
        return Texts.parse(sentence);
    }

    @ParameterType("\\d+(?:(?:, | and )\\d+)*")
    public List<Long> numbers(String sentence) {
        return Arrays.stream(sentence.split(", | and ")).map(Long::valueOf).toList();
    }

    @ParameterType("with|without")
    public boolean with(String word) {
        return word.equals("with");
    }

    @ParameterType(
            "as a duplicate|because its MAC is wrong|as malformed or for its signature|as malformed"
                    + "|as a message of an old version|as a message of an unknown version|for its version|as too far ahead"
                    + "|because its counter is too large|because there is no session"
                    + "|because the one-time prekey is unknown|because the signed prekey is unknown"
                    + "|because the device is unknown|as an identity change|because the signature is wrong"
                    + "|as a low-order key|as a non-canonical key|because it carries (?:her|his) own identity|because it does not decrypt|because no key fits")
    public Refusal refusal(String words) {
        return Refusal.of(words.replaceFirst("(?:her|his) own", "their own"));
    }

    @ParameterType("ratchet key|counter|previous counter|ciphertext|MAC|one-time prekey id|base key|identity key"
            + "|inner message|registration id|signed prekey id")
    public WireField field(String words) {
        return WireField.of(words);
    }

    @ParameterType("of another type|with a byte missing|without a byte|with a byte too many")
    public KeyDefect keyDefect(String words) {
        return KeyDefect.of(words);
    }
}
