package org.sealcheck.suite.property.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.suite.Rejections.expect;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.MtprotoFile;
import org.sealcheck.contract.mtproto.MtprotoFile.Content;
import org.sealcheck.contract.mtproto.MtprotoFile.NextPart;
import org.sealcheck.contract.mtproto.MtprotoFile.Part;
import org.sealcheck.contract.mtproto.MtprotoFile.Received;
import org.sealcheck.contract.mtproto.MtprotoFile.Sealed;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.SomeBytes;

/** Files of secret chats. */
final class FileProperties {
    private static final int BLOCK = 16;

    @Property(tries = 40)
    @Checks(
            id = "mtproto/file/contents-come-back",
            title = "any content opens as it was sealed, in whole blocks on the server",
            requirements = {"MT-FILE-002", "MT-FILE-007"},
            roles = "mtproto.file")
    void contentsComeBack(@ForAll(supplier = SomeBytes.Text.class) Bytes content) {
        Sealed sealed = seal(content);

        assertThat(sealed.size()).isEqualTo(content.size());
        assertThat(sealed.ciphertext().size()).isEqualTo(-Math.floorDiv(-content.size(), BLOCK) * BLOCK);
        assertThat(open(sealed, sealed.ciphertext())).isEqualTo(content);
    }

    @Property(tries = 30)
    @Checks(
            id = "mtproto/file/no-key-twice",
            title = "the same content sealed twice shares no key, no iv and no block of ciphertext",
            requirements = "MT-FILE-001",
            roles = "mtproto.file")
    void noKeyTwice(@ForAll(supplier = SomeBytes.Text.class) Bytes content) {
        Sealed first = seal(content);
        Sealed second = seal(content);

        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(second.iv()).isNotEqualTo(first.iv());
        assertThat(first.key()).isNotEqualTo(first.iv());
        assertThat(second.ciphertext().toHex().substring(0, 2 * BLOCK))
                .isNotEqualTo(first.ciphertext().toHex().substring(0, 2 * BLOCK));
    }

    @Property(tries = 40)
    @Checks(
            id = "mtproto/file/parts-are-one-chain",
            title =
                    "however a file is cut into parts, each going on where the last one ended, it is the same ciphertext",
            requirements = "MT-FILE-003",
            roles = "mtproto.file")
    void partsAreOneChain(
            @ForAll(supplier = SomeBytes.Key.class) Bytes key,
            @ForAll(supplier = SomeBytes.Key.class) Bytes iv,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 4) Integer> blocks) {
        int total = BLOCK * blocks.stream().mapToInt(each -> each).sum();
        Bytes whole = Bytes.of(Arrays.copyOf(Altered.joined(key, iv).toByteArray(), total));
        Bytes ciphertext = file().encryptPart(new Part(key, iv, whole)).part();
        Bytes sealedIv = iv;
        Bytes openedIv = iv;
        int from = 0;
        for (int count : blocks) {
            int to = from + BLOCK * count;
            NextPart sealed = file().encryptPart(new Part(key, sealedIv, slice(whole, from, to)));
            NextPart opened = file().decryptPart(new Part(key, openedIv, slice(ciphertext, from, to)));

            assertThat(sealed.part()).isEqualTo(slice(ciphertext, from, to));
            assertThat(opened.part()).isEqualTo(slice(whole, from, to));
            sealedIv = sealed.nextIv();
            openedIv = opened.nextIv();
            from = to;
        }
    }

    @Property(tries = 40)
    @Checks(
            id = "mtproto/file/damage-garbles-what-follows",
            title = "an altered block leaves everything before it, and nothing from there on, as it was",
            requirements = "MT-FILE-002",
            roles = "mtproto.file")
    void damageGarblesWhatFollows(
            @ForAll(supplier = SomeBytes.Key.class) Bytes seed, @ForAll @IntRange(max = 8 * 16 * 16 - 1) int bit) {
        byte[] plain = new byte[BLOCK * BLOCK];
        Arrays.fill(plain, seed.toByteArray()[0]);
        Sealed sealed = seal(Bytes.of(plain));
        byte[] opened = open(sealed, Altered.bit(sealed.ciphertext(), bit)).toByteArray();
        int damaged = bit / 8 / BLOCK;

        for (int block = 0; block < BLOCK; block++) {
            byte[] found = Arrays.copyOfRange(opened, block * BLOCK, (block + 1) * BLOCK);
            byte[] due = Arrays.copyOfRange(plain, block * BLOCK, (block + 1) * BLOCK);
            assertThat(Arrays.equals(found, due)).as("block " + block).isEqualTo(block < damaged);
        }
    }

    @Property(tries = 40)
    @Checks(
            id = "mtproto/file/other-keys-refused",
            title = "a file is refused if any bit of its key or iv is another",
            requirements = "MT-FILE-009",
            roles = "mtproto.file")
    void otherKeysRefused(
            @ForAll(supplier = SomeBytes.Text.class) Bytes content, @ForAll @IntRange(max = 511) int bit) {
        Sealed sealed = seal(content);
        Bytes key = bit < 256 ? Altered.bit(sealed.key(), bit) : sealed.key();
        Bytes iv = bit < 256 ? sealed.iv() : Altered.bit(sealed.iv(), bit);
        expect(
                () -> file().open(new Received(key, iv, sealed.size(), sealed.fingerprint(), sealed.ciphertext())),
                Layer.IDENTITY);
    }

    private static Sealed seal(Bytes content) {
        Run run = Run.current();
        Bytes entropy = null;
        if (run.subject().can(Ability.ENTROPY_INJECTED)) {
            byte[] drawn = new byte[64 + (-content.size() & BLOCK - 1)];
            run.random().nextBytes(drawn);
            entropy = Bytes.of(drawn);
        }
        return file().seal(new Content(content, entropy));
    }

    private static Bytes open(Sealed sealed, Bytes ciphertext) {
        return file().open(new Received(sealed.key(), sealed.iv(), sealed.size(), sealed.fingerprint(), ciphertext))
                .content();
    }

    private static Bytes slice(Bytes value, int from, int to) {
        return Bytes.of(Arrays.copyOfRange(value.toByteArray(), from, to));
    }

    private static MtprotoFile file() {
        return Run.current().subject().role(MtprotoFile.class);
    }
}
