package org.sealcheck.suite.scenario.steps.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.Tree;
import org.sealcheck.contract.mtproto.MtprotoTl;
import org.sealcheck.contract.mtproto.MtprotoTl.Received;
import org.sealcheck.contract.mtproto.MtprotoTl.Writing;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.scenario.Tampering;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.tl.TlBytes;
import org.sealcheck.suite.tl.TlSamples;
import org.sealcheck.suite.tl.TlSamples.Presence;
import org.sealcheck.suite.tl.TlSchema;

/** Objects of the schema, written and read by the codec under check. */
public final class SchemaSteps {
    private static final String WRAPPER = "1be31789";
    private static final int NEWEST = TlSchema.NEWEST_LAYER;

    /** What features call objects, and the constructors that they mean. */
    private static final Map<String, String> NAMES = Map.of(
            "a re-keying request", "decryptedMessageActionRequestKey#f3c9611b",
            "a bold word", "messageEntityBold#bd610bc9",
            "a voice message", "documentAttributeAudio#9852f9c6",
            "a round video", "documentAttributeVideo#0ef02ce6",
            "a silent message", "decryptedMessage#91cc4674",
            "an underlined word", "messageEntityUnderline#9c4e7e8b",
            "a file of more than 2 GiB", "decryptedMessageMediaDocument#6abd9782",
            "a spoiler", "messageEntitySpoiler#32ca960f");

    private final MtprotoTl codec;
    private String type = "";
    private @Nullable ObjectNode object;
    private Bytes body = Bytes.empty();
    private @Nullable Callable<?> last;

    public SchemaSteps(World world) {
        this.codec = world.run().subject().role(MtprotoTl.class);
    }

    @Given("a text {string} as a client of layer {int} writes it")
    public void text(String text, int layer) {
        given(message(text, layer));
    }

    @Given("an object: {}")
    public void named(String name) {
        var declaration = TlSchema.of(NAMES.get(name));
        given(new TlSamples(1, declaration.layer(), Presence.ALL).object(declaration));
    }

    @Given("a wrapper that announces layer {int} around a text {string} of layer {int}")
    public void wrapper(int announced, String text, int layer) {
        given(wrapper(message(text, layer)).put("layer", announced));
    }

    @Given("a wrapper around a message whose medium nobody knows")
    public void unknownMedium() {
        given(
                "DecryptedMessageLayer",
                head().id("91cc4674")
                        .number(1 << 9)
                        .number(1L)
                        .number(0)
                        .string(new byte[0])
                        .id("01234567")
                        .number(5)
                        .bytes());
    }

    @Given("a wrapper around a message with three entities of which nobody knows the second")
    public void unknownEntity() {
        given(
                "DecryptedMessageLayer",
                head().id("91cc4674")
                        .number(1 << 7)
                        .number(1L)
                        .number(0)
                        .string(new byte[0])
                        .vector(3)
                        .id("bd610bc9")
                        .number(0)
                        .number(1)
                        .id("01234567")
                        .number(1)
                        .number(2)
                        .id("bd610bc9")
                        .number(2)
                        .number(3)
                        .bytes());
    }

    @Given("a wrapper around a wrapper around a text {string}")
    public void wrapperInWrapper(String text) {
        ObjectNode inner = wrapper(message(text, NEWEST));
        given("DecryptedMessageLayer", head().object(inner).bytes());
    }

    @Given("{int} wrappers, one inside the other")
    public void wrappers(int count) {
        TlBytes bytes = TlBytes.empty();
        for (int i = 0; i < count; i++) {
            bytes.raw(head().bytes().toHex());
        }
        given("DecryptedMessageLayer", bytes.bytes());
    }

    @Given("a wrapper around a bare service action")
    public void bareAction() {
        given("DecryptedMessageLayer", head().id("6719e45c").bytes());
    }

    @Given("another text {string} behind it")
    public void behind(String text) {
        body = Altered.joined(body, TlBytes.of(message(text, NEWEST)));
    }

    @Given("a deletion that claims {int} messages and names one")
    public void claimedMessages(int count) {
        given(
                "DecryptedMessageAction",
                TlBytes.empty().id("65614304").vector(count).number(1L).bytes());
    }

    @Given("a web page whose address claims {int} bytes and has 8")
    public void claimedBytes(int length) {
        given(
                "DecryptedMessageMedia",
                TlBytes.empty()
                        .id("e50511d8")
                        .number(0xfe | length << 8)
                        .raw("61".repeat(8))
                        .bytes());
    }

    @Given("a text message without its random_id")
    public void withoutRandomId() {
        given(message("hello", NEWEST));
        requireObject().remove("random_id");
    }

    @Given("a text message with a field that nobody knows")
    public void withUnknownField() {
        given(message("hello", NEWEST));
        requireObject().put("reactions", 5);
    }

    @When("the object is read in layer {int}")
    public void read(int layer) {
        last = () -> codec.decode(new Received(layer, type, body)).object().json();
    }

    @When("it is written for layer {int}")
    public void write(int layer) {
        last = () -> codec.encode(new Writing(layer, Tree.of(requireObject()))).body();
    }

    @When("it is written for the layer before {int}")
    public void writeBefore(int layer) {
        write(layer - 1);
    }

    @Then("the object that was read is the one that was written")
    public void same() throws Exception {
        assertThat(requireLast().call()).isEqualTo(requireObject());
    }

    @Then("the object can be read in layer {int}")
    public void readable(int layer) throws Exception {
        body = (Bytes) requireLast().call();
        assertThat(codec.decode(new Received(layer, type, body)).object().json())
                .isEqualTo(requireObject());
    }

    @Then("the codec refuses for its layer")
    public void refusesForLayer() {
        Rejections.expect(requireLast(), Layer.VERSION);
    }

    @Then("the codec refuses as no object")
    public void refuses() {
        Rejections.expect(requireLast(), Layer.PARSE);
    }

    @Then("every beginning of those bytes is refused")
    public void everyBeginning() {
        for (int length = 0; length < body.size(); length++) {
            Bytes less = Tampering.resized(body, length);
            Rejections.expect(() -> codec.decode(new Received(NEWEST, type, less)), Layer.PARSE);
        }
    }

    @Then("no client of layers {numbers} writes that text with the same bytes")
    public void otherBytes(List<Long> layers) {
        Bytes first =
                codec.encode(new Writing(NEWEST, Tree.of(requireObject()))).body();
        for (long layer : layers) {
            ObjectNode other = message("hello", (int) layer);
            assertThat(codec.encode(new Writing(NEWEST, Tree.of(other))).body()).isNotEqualTo(first);
        }
    }

    private void given(ObjectNode value) {
        object = value;
        given(TlSchema.of(value.get("_").textValue()).type(), TlBytes.of(value));
    }

    private void given(String ofType, Bytes bytes) {
        type = ofType;
        body = bytes;
    }

    private ObjectNode requireObject() {
        if (object == null) {
            throw new IllegalArgumentException("no object was given in this scenario");
        }
        return object;
    }

    private Callable<?> requireLast() {
        if (last == null) {
            throw new IllegalArgumentException("nothing was read or written in this scenario");
        }
        return last;
    }

    private static ObjectNode message(String text, int layer) {
        ObjectNode message = new TlSamples(layer, layer, Presence.NONE)
                .object(TlSchema.named("decryptedMessage", layer))
                .put("message", text);
        if (message.has("media")) {
            message.set("media", JsonNodeFactory.instance.objectNode().put("_", "decryptedMessageMediaEmpty#089f5c4a"));
        }
        return message;
    }

    private static ObjectNode wrapper(ObjectNode message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("_", "decryptedMessageLayer#" + WRAPPER)
                .put("random_bytes", "00".repeat(15))
                .put("layer", NEWEST)
                .put("in_seq_no", 0)
                .put("out_seq_no", 1)
                .set("message", message);
    }

    private static TlBytes head() {
        return TlBytes.empty()
                .id(WRAPPER)
                .string(new byte[15])
                .number(NEWEST)
                .number(0)
                .number(1);
    }
}
