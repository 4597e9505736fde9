package org.sealcheck.suite.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.Letter;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.wire.RawField;
import org.sealcheck.suite.scenario.wire.WireField;

/** The shape of messages: version, fields, size, blocks. */
public final class FormatSteps {
    private static final int MAC_LENGTH = 8;
    private static final int BLOCK = 16;

    private final World world;

    public FormatSteps(World world) {
        this.world = world;
    }

    @Then("{texts} is of version {int}")
    public void isOfVersion(Texts text, int version) {
        Letter letter = world.network().named(text.only());
        int outer = (letter.setsUp() ? letter.envelope() : letter.message()).version();
        assertThat(outer).as("the version of \"%s\"", letter.text()).isEqualTo(version);
    }

    @Then("the message inside {texts} is of version {int}")
    public void insideIsOfVersion(Texts text, int version) {
        assertThat(world.network().named(text.only()).message().version())
                .as("the version of the message inside")
                .isEqualTo(version);
    }

    @Then("{texts} has a ratchet key, a counter, a previous counter, a ciphertext and a MAC, in this order and nothing"
            + " else")
    public void hasMessageFields(Texts text) {
        Letter letter = world.network().named(text.only());
        assertThat(numbers(letter.message().fields()))
                .as("the field numbers of \"%s\", in order", letter.text())
                .isEqualTo(List.of(
                        WireField.RATCHET_KEY.number(),
                        WireField.COUNTER.number(),
                        WireField.PREVIOUS_COUNTER.number(),
                        WireField.CIPHERTEXT.number()));
        assertThat(letter.message().mac().size()).as("bytes of the MAC").isEqualTo(MAC_LENGTH);
    }

    @Then("^\"([^\"]*)\" has (a registration id, .*), and nothing else$")
    public void hasEnvelopeFields(String text, String fields) {
        List<Integer> expected = Arrays.stream(fields.split(", | and "))
                .map(words -> WireField.of(words.replaceFirst("^an? ", "")).number())
                .toList();
        assertThat(numbers(world.network().named(text).envelope().fields()))
                .as("the field numbers of \"%s\", in any order", text)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Then("it is {int} bytes long")
    public void isLong(int size) {
        assertThat(latest().body().size()).as("bytes of the message").isEqualTo(size);
    }

    @Then("no block of its ciphertext occurs twice")
    public void noBlockTwice() {
        byte[] ciphertext = latest().message().bytes(WireField.CIPHERTEXT).toByteArray();
        Set<Bytes> blocks = new HashSet<>();
        for (int i = 0; i < ciphertext.length; i += BLOCK) {
            assertThat(blocks.add(Bytes.of(Arrays.copyOfRange(ciphertext, i, i + BLOCK))))
                    .as("block %d of the ciphertext is a new one", i / BLOCK)
                    .isTrue();
        }
    }

    private Letter latest() {
        return world.network().latest().get(0);
    }

    private static List<Integer> numbers(List<RawField> fields) {
        return fields.stream().map(RawField::number).toList();
    }
}
