package org.sealcheck.suite.scenario.steps.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.MtprotoFile;
import org.sealcheck.contract.mtproto.MtprotoFile.Content;
import org.sealcheck.contract.mtproto.MtprotoFile.Forwarded;
import org.sealcheck.contract.mtproto.MtprotoFile.NextPart;
import org.sealcheck.contract.mtproto.MtprotoFile.Part;
import org.sealcheck.contract.mtproto.MtprotoFile.Plan;
import org.sealcheck.contract.mtproto.MtprotoFile.Received;
import org.sealcheck.contract.mtproto.MtprotoFile.Sealed;
import org.sealcheck.contract.mtproto.MtprotoFile.Stored;
import org.sealcheck.contract.mtproto.MtprotoFile.Upload;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.scenario.World;

/** Files between people and the server that stores them. */
public final class FileSteps {
    private static final int BLOCK = 16;
    private static final int KEYS = 64;
    private static final String ID = "5368324170671202286";
    private static final String ACCESS_HASH = "-7234917261942187501";

    private final World world;
    private final MtprotoFile files;
    private final List<Sealed> sealed = new ArrayList<>();
    private final List<Bytes> contents = new ArrayList<>();
    private @Nullable Received received;
    private @Nullable Forwarded forwarded;
    private Bytes opened = Bytes.empty();

    public FileSteps(World world) {
        this.world = world;
        this.files = world.run().subject().role(MtprotoFile.class);
    }

    @When("{name} seals a file of {int} bytes")
    public void seals(String name, int size) {
        seal(world.random(size));
    }

    @When("the same file is sealed again")
    public void sealsAgain() {
        seal(contents.get(0));
    }

    @When("{name} seals {int} files of {int} bytes")
    public void sealsMany(String name, int count, int size) {
        for (int i = 0; i < count; i++) {
            seal(world.random(size));
        }
    }

    @When("{name} decrypts it in parts of {int} bytes, each going on where the last one ended")
    public void decryptsParts(String name, int size) {
        Bytes iv = first().iv();
        Bytes all = Bytes.empty();
        for (int from = 0; from < first().ciphertext().size(); from += size) {
            Bytes part = slice(
                    first().ciphertext(),
                    from,
                    Math.min(from + size, first().ciphertext().size()));
            NextPart next = files.decryptPart(new Part(first().key(), iv, part));
            all = Altered.joined(all, next.part());
            iv = next.nextIv();
        }
        opened = slice(all, 0, (int) first().size());
    }

    @When("{name} decrypts its second part of {int} bytes with the iv of the file")
    public void decryptsSecondPart(String name, int size) {
        Bytes part = slice(first().ciphertext(), size, 2 * size);
        opened = files.decryptPart(new Part(first().key(), first().iv(), part)).part();
    }

    @When("the server exchanges it for another file of {int} bytes")
    public void exchanged(int size) {
        seal(world.random(size));
        Sealed other = sealed.get(1);
        received = new Received(first().key(), first().iv(), first().size(), other.fingerprint(), other.ciphertext());
    }

    @When("the message tells a key with one bit changed")
    public void otherKey() {
        received = new Received(
                Altered.bit(first().key(), 77),
                first().iv(),
                first().size(),
                first().fingerprint(),
                first().ciphertext());
    }

    @When("the message tells a size of {long} bytes")
    public void otherSize(long size) {
        received = new Received(first().key(), first().iv(), size, first().fingerprint(), first().ciphertext());
    }

    @When("the server delivers only the first {int} bytes")
    public void deliversLess(int length) {
        received = new Received(
                first().key(),
                first().iv(),
                first().size(),
                first().fingerprint(),
                slice(first().ciphertext(), 0, length));
    }

    @When("{name} sends the file on to {name}")
    public void sendsOn(String from, String to) {
        Bytes key = forwarded == null ? first().key() : forwarded.key();
        Bytes iv = forwarded == null ? first().iv() : forwarded.iv();
        forwarded = files.forward(new Stored(ID, ACCESS_HASH, key, iv));
    }

    @Then("the two sealed files share neither key nor iv nor ciphertext")
    public void shareNothing() {
        Sealed second = sealed.get(1);
        assertThat(second.key()).isNotEqualTo(first().key());
        assertThat(second.iv()).isNotEqualTo(first().iv());
        assertThat(slice(second.ciphertext(), 0, BLOCK)).isNotEqualTo(slice(first().ciphertext(), 0, BLOCK));
    }

    @Then("no key and no iv of them comes twice")
    public void allDifferent() {
        Set<Bytes> seen = new HashSet<>();
        for (Sealed each : sealed) {
            assertThat(seen.add(each.key())).as("a new key").isTrue();
            assertThat(seen.add(each.iv())).as("a new iv").isTrue();
        }
    }

    @Then("the server stores {int} bytes of it")
    public void stores(int length) {
        assertThat(first().ciphertext().size()).isEqualTo(length);
    }

    @Then("{name} opens the file with what message and server tell")
    public void opens(String name) {
        assertThat(open(first().key(), first().iv())).isEqualTo(contents.get(0));
    }

    @Then("what fills them up is not the same in all of them, nor zeros")
    public void randomFilling() {
        Set<Bytes> fillings = new HashSet<>();
        for (Sealed each : sealed) {
            Bytes filled = files.decryptPart(new Part(each.key(), each.iv(), each.ciphertext()))
                    .part();
            fillings.add(slice(filled, (int) each.size(), filled.size()));
        }
        assertThat(fillings).hasSize(sealed.size());
    }

    @Then("nothing that the server stores or is told holds the key, the iv or any of the content")
    public void serverSeesNothing() {
        String seen = first().ciphertext().toHex();
        assertThat(seen)
                .doesNotContain(first().key().toHex())
                .doesNotContain(first().iv().toHex());
        for (int from = 0; from + BLOCK <= contents.get(0).size(); from += BLOCK) {
            assertThat(seen)
                    .doesNotContain(slice(contents.get(0), from, from + BLOCK).toHex());
        }
    }

    @Then("he has the whole file")
    public void whole() {
        assertThat(opened).isEqualTo(contents.get(0));
    }

    @Then("that part does not begin as the file goes on")
    public void garbage() {
        int size = opened.size();
        assertThat(slice(opened, 0, BLOCK)).isNotEqualTo(slice(contents.get(0), size, size + BLOCK));
    }

    @Then("{name} refuses the file because its fingerprint is another")
    public void refusesFingerprint(String name) {
        Rejections.expect(() -> files.open(requireReceived()), Layer.IDENTITY, "fingerprint-mismatch");
    }

    @Then("{name} refuses the file as malformed")
    public void refusesSize(String name) {
        Rejections.expect(() -> files.open(requireReceived()), Layer.PARSE, "bad-file-size");
    }

    @Then("a file of {int} bytes is uploaded as a {word} one in {int} parts")
    public void uploaded(int length, String kind, int parts) {
        Plan plan = files.planUpload(new Upload(length, 524_288));
        assertThat(plan.big()).isEqualTo(kind.equals("big"));
        assertThat(plan.parts()).isEqualTo(parts);
    }

    @Then("the server is told where the file lies, and nothing is uploaded")
    public void toldWhere() {
        assertThat(requireForwarded().inputFile()).isEqualTo("inputEncryptedFile");
        assertThat(requireForwarded().id()).isEqualTo(ID);
        assertThat(requireForwarded().accessHash()).isEqualTo(ACCESS_HASH);
    }

    @Then("{name} opens the file that the server has already")
    public void opensForwarded(String name) {
        assertThat(open(requireForwarded().key(), requireForwarded().iv())).isEqualTo(contents.get(0));
    }

    private void seal(Bytes content) {
        int drawn = KEYS + (-content.size() & BLOCK - 1);
        contents.add(content);
        sealed.add(files.seal(new Content(content, world.entropy(world.run().subject(), drawn))));
    }

    private Bytes open(Bytes key, Bytes iv) {
        return files.open(new Received(key, iv, first().size(), first().fingerprint(), first().ciphertext()))
                .content();
    }

    private Sealed first() {
        return sealed.get(0);
    }

    private Received requireReceived() {
        if (received == null) {
            throw new IllegalArgumentException("nothing was altered in this scenario");
        }
        return received;
    }

    private Forwarded requireForwarded() {
        if (forwarded == null) {
            throw new IllegalArgumentException("no file was sent on in this scenario");
        }
        return forwarded;
    }

    private static Bytes slice(Bytes value, int from, int to) {
        return Bytes.of(Arrays.copyOfRange(value.toByteArray(), from, to));
    }
}
