package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Blob;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Tree;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.contract.signal.SignalSession.Ciphertext;
import org.sealcheck.contract.signal.SignalSession.HasSession;
import org.sealcheck.contract.signal.SignalSession.HeldPreKeys;
import org.sealcheck.contract.signal.SignalSession.OneTimePreKeys;

class CodecTest {
    /** Reads from a tree and from text, which must do the same. */
    private static <T> T read(String json, Class<T> type) throws IOException {
        ShapeException refused = null;
        T fromText = null;
        try (JsonParser parser = Codec.MAPPER.createParser(json)) {
            parser.nextToken();
            fromText = Codec.fromJson("result", parser, type);
        } catch (ShapeException e) {
            refused = e;
        }
        try {
            T fromTree = Codec.fromJson("result", Codec.MAPPER.readTree(json), type);
            assertThat(fromText).isEqualTo(fromTree);
            return fromTree;
        } catch (ShapeException e) {
            assertThat(refused).hasMessage(e.getMessage());
            throw e;
        }
    }

    @Test
    void aRecordIsAnObjectWithItsComponentsAndWithoutNulls() throws IOException {
        PreKeyBundle bundle =
                new PreKeyBundle(7, Bytes.hex("05ff"), new SignedPreKey(1, Bytes.hex("0500"), Bytes.empty()), null);
        assertThat(Codec.toLine(bundle))
                .isEqualTo("{\"registrationId\":7,\"identityKey\":\"05ff\",\"signedPreKey\":"
                        + "{\"id\":1,\"publicKey\":\"0500\",\"signature\":\"\"}}");
        assertThat(read(Codec.toLine(bundle), PreKeyBundle.class)).isEqualTo(bundle);
        PreKeyBundle full =
                new PreKeyBundle(7, Bytes.hex("05ff"), bundle.signedPreKey(), new OneTimePreKey(9, Bytes.hex("05aa")));
        assertThat(read(Codec.toLine(full), PreKeyBundle.class)).isEqualTo(full);
    }

    @ParameterizedTest
    @MethodSource("records")
    void theTreeOfARecordIsWhatItsTextParsesTo(Object value) throws IOException {
        assertThat(Codec.toJson(value)).isEqualTo(Codec.MAPPER.readTree(Codec.toLine(value)));
    }

    static List<Object> records() {
        SignedPreKey signed = new SignedPreKey(4_000_000_000L, Bytes.hex("05"), Bytes.hex("00"));
        return List.of(
                Empty.EMPTY,
                new Ciphertext(MessageType.MESSAGE, Bytes.hex("3300")),
                new HasSession(true),
                new HeldPreKeys(List.of(1L, 5_000_000_000L), List.of()),
                new OneTimePreKeys(List.of(new OneTimePreKey(2, Bytes.empty()))),
                new PreKeyBundle(7, Bytes.empty(), signed, null),
                new WithBlob(Blob.of(new byte[] {1, 2, 3, 4}), "text \"ä\"", -1));
    }

    record WithBlob(Blob blob, String text, int number) {}

    @Test
    void blobsAreBase64() throws IOException {
        assertThat(read("{\"blob\":\"AQIDBA==\",\"text\":\"\",\"number\":0}", WithBlob.class)
                        .blob())
                .isEqualTo(Blob.of(new byte[] {1, 2, 3, 4}));
    }

    record WithTree(Tree tree) {}

    @Test
    void treesAreObjectsOfAnyShape() throws IOException {
        String json = "{\"tree\":{\"_\":\"a#00000001\",\"n\":5,\"list\":[{\"x\":true}]}}";
        WithTree value = read(json, WithTree.class);

        assertThat(Codec.toLine(value)).isEqualTo(json);
        assertThat(Codec.toJson(value)).isEqualTo(Codec.MAPPER.readTree(json));
        assertThatThrownBy(() -> read("{\"tree\":[]}", WithTree.class)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> read("{\"tree\":\"a\"}", WithTree.class)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> read("{}", WithTree.class)).isInstanceOf(ShapeException.class);
    }

    @Test
    void enumsHaveTheSpellingOfTheContract() throws IOException {
        Ciphertext ciphertext = new Ciphertext(MessageType.PREKEY, Bytes.hex("33"));
        assertThat(Codec.toLine(ciphertext)).isEqualTo("{\"type\":\"prekey\",\"body\":\"33\"}");
        assertThat(read("{\"type\":\"prekey\",\"body\":\"33\"}", Ciphertext.class))
                .isEqualTo(ciphertext);
    }

    @Test
    void unknownFieldsAreIgnored() throws IOException {
        assertThat(read("{\"later\":{\"x\":[1]},\"hasSession\":true}", HasSession.class)
                        .hasSession())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | result.type is missing",
                "{\"type\":\"prekey\"} | result.body is missing",
                "{\"type\":\"prekey\",\"body\":null} | result.body is null; leave a field out instead, if it may be absent",
                "{\"type\":\"whisper\",\"body\":\"\"} | result.type: \"whisper\" is none of prekey, message",
                "{\"type\":0,\"body\":\"\"} | result.type: expected one of prekey, message, found a whole number",
                "{\"type\":\"prekey\",\"body\":5} | result.body: expected a string of lower-case hex digits, found a whole number",
                "{\"type\":\"prekey\",\"body\":\"0A\"} | result.body: not lower-case hex: 'A' at character 1",
                "{\"type\":\"prekey\",\"body\":\"0aa\"} | result.body: hex of odd length 3",
                "{\"type\":\"prekey\",\"body\":[]} | result.body: expected a string of lower-case hex digits, found an array",
                "[] | result: expected an object, found an array",
                "\"text\" | result: expected an object, found a string",
            })
    void aWrongShapeIsNamedWithItsPlace(String json, String message) {
        assertThatThrownBy(() -> read(json, Ciphertext.class))
                .isExactlyInstanceOf(ShapeException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"keys\":[{\"id\":1,\"publicKey\":\"\"},{\"id\":2}]} | result.keys[1].publicKey is missing",
                "{\"keys\":[{\"id\":\"1\",\"publicKey\":\"\"}]} | result.keys[0].id: expected a whole number, found a string",
                "{\"keys\":[{\"id\":1.5,\"publicKey\":\"\"}]} | result.keys[0].id: expected a whole number, found a fraction",
                "{\"keys\":[null]} | result.keys[0] is null; leave a field out instead, if it may be absent",
                "{\"keys\":{}} | result.keys: expected an array, found an object",
            })
    void thePlaceLeadsIntoArrays(String json, String message) {
        assertThatThrownBy(() -> read(json, OneTimePreKeys.class))
                .isExactlyInstanceOf(ShapeException.class)
                .hasMessage(message);
    }

    @Test
    void numbersInListsAndTruthAreExact() {
        assertThatThrownBy(() -> read("{\"hasSession\":\"true\"}", HasSession.class))
                .hasMessage("result.hasSession: expected true or false, found a string");
        assertThatThrownBy(() -> read("{\"hasSession\":null}", HasSession.class))
                .hasMessageStartingWith("result.hasSession is null");
        assertThatThrownBy(() -> read("{}", HasSession.class)).hasMessage("result.hasSession is missing");
        assertThatThrownBy(() -> read("{\"signedPreKeyIds\":[1],\"oneTimePreKeyIds\":[\"2\"]}", HeldPreKeys.class))
                .hasMessage("result.oneTimePreKeyIds[0]: expected a whole number, found a string");
    }

    @Test
    void whatAHelloLeavesOutHasItsDefault() throws IOException {
        Hello hello = read("{\"protocol\":1,\"implementation\":{\"name\":\"x\"}}", Hello.class);
        assertThat(hello.roles()).isEmpty();
        assertThat(hello.abilities()).isEmpty();
        assertThat(hello.errorDetail()).isEqualTo(ErrorDetail.NONE);
        assertThat(hello.limits()).isEqualTo(new Hello.Limits(1, 4 << 20));
        Hello more = read(
                "{\"protocol\":1,\"implementation\":{\"name\":\"x\"},\"roles\":[\"signal.kdf\"],"
                        + "\"abilities\":[\"snapshot\",\"state-export\"],\"limits\":{\"maxInFlight\":9}}",
                Hello.class);
        assertThat(more.abilities()).containsExactlyElementsOf(List.of(Ability.STATE_EXPORT, Ability.SNAPSHOT));
        assertThat(more.limits()).isEqualTo(new Hello.Limits(9, 4 << 20));
    }
}
