package org.sealcheck.suite.vector.mtproto;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.scenario.mtproto.Ige;
import org.sealcheck.suite.scenario.mtproto.Packets;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** AES-256-IGE in both directions: lengths, parts of a longer text, and what is not whole blocks. */
final class IgeVectors implements VectorSource {
    private static final int[] LENGTHS = {0, 16, 32, 48, 64, 256, 1024};
    private static final int[] PARTIAL = {1, 4, 8, 12, 15, 17, 24, 31, 33, 60, 100, 255};
    private static final int CUT = 48;

    private final boolean encrypts;

    IgeVectors(boolean encrypts) {
        this.encrypts = encrypts;
    }

    @Override
    public String path() {
        return encrypts ? "mtproto/ige/encrypt" : "mtproto/ige/decrypt";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("AES-256-IGE, " + (encrypts ? "encryption" : "decryption"))
                .operation(encrypts ? "mtproto.ige.encrypt" : "mtproto.ige.decrypt")
                .requirements("MT-ENC-007")
                .derivation("c(i) = E(p(i) XOR c(i-1)) XOR p(i-1), c(0) = iv[0..16), p(0) = iv[16..32)");
        for (int length : LENGTHS) {
            answer(file, "length_" + length, length + " bytes", good(file, length));
        }
        Fields good = good(file, 128);
        answer(
                file,
                "repeated_block",
                "the same block over and over: no two blocks of the result are equal",
                good.with("data", repeated(file)));
        answer(file, "key_flipped", "one bit of the key is another one", good.flipBit("key", 255));
        answer(file, "iv_ciphertext_half_flipped", "one bit of the block of ciphertext before", good.flipBit("iv", 0));
        answer(file, "iv_plaintext_half_flipped", "one bit of the block of plaintext before", good.flipBit("iv", 128));
        Fields swapped = good.change("iv", iv -> Packets.concat(Packets.slice(iv, 16, 32), Packets.slice(iv, 0, 16)));
        answer(file, "iv_halves_swapped", "the two blocks before in each other's place", swapped);
        answer(file, "zeros", "zeros throughout", zeros());
        part(file, good);
        for (int length : PARTIAL) {
            file.add("partial_" + length, length + " bytes, the last block is cut", "wrong-length")
                    .requirements("MT-ENC-019")
                    .refuses(good(file, 256).truncate("data", length), Layer.PARSE, "partial-block");
        }
        for (int more = 1; more <= 15; more += 7) {
            file.add("trailing_" + more, "whole blocks and " + more + " bytes", "trailing-bytes")
                    .requirements("MT-ENC-019")
                    .refuses(good.append("data", "ee".repeat(more)), Layer.PARSE, "partial-block");
        }
    }

    private void part(FileBuilder file, Fields whole) {
        Fields first = whole.truncate("data", CUT);
        Fields answer = result(first);
        file.add("first_part", "the first 48 bytes of the next case but one", "known-answer")
                .requirements("MT-ENC-007", "MT-ENC-018")
                .answers(first, answer);
        Fields second =
                whole.with("iv", answer.bytes("nextIv")).change("data", data -> Packets.slice(data, CUT, data.size()));
        file.add("second_part", "the rest, with what the first part leaves as iv", "known-answer")
                .requirements("MT-ENC-007", "MT-ENC-018")
                .answers(second, result(second));
        file.add("both_parts", "both at once: the same bytes", "known-answer")
                .requirements("MT-ENC-007", "MT-ENC-018")
                .answers(whole, result(whole));
        file.add("empty_part", "no bytes: the next part goes on with the same iv", "boundary")
                .requirements("MT-ENC-018")
                .answers(whole.with("data", Bytes.empty()), result(whole.with("data", Bytes.empty())));
    }

    private void answer(FileBuilder file, String id, String comment, Fields input) {
        file.add(id, comment, "known-answer").answers(input, result(input));
    }

    private Fields result(Fields input) {
        Bytes data = input.bytes("data");
        Bytes iv = input.bytes("iv");
        Bytes out = encrypts ? Ige.encrypt(input.bytes("key"), iv, data) : Ige.decrypt(input.bytes("key"), iv, data);
        Bytes next = data.size() == 0 ? iv : Packets.concat(last(encrypts ? out : data), last(encrypts ? data : out));
        return Fields.of("data", out).with("nextIv", next);
    }

    private static Bytes last(Bytes data) {
        return Packets.slice(data, data.size() - 16, data.size());
    }

    private static Fields good(FileBuilder file, int length) {
        return Fields.of("key", file.random().bytes("key " + length, 32))
                .with("iv", file.random().bytes("iv " + length, 32))
                .with("data", file.random().bytes("data " + length, length));
    }

    private static Bytes repeated(FileBuilder file) {
        Bytes block = file.random().bytes("block", 16);
        return Packets.concat(block, block, block, block);
    }

    private static Fields zeros() {
        return Fields.of("key", Bytes.of(new byte[32]))
                .with("iv", Bytes.of(new byte[32]))
                .with("data", Bytes.of(new byte[64]));
    }
}
