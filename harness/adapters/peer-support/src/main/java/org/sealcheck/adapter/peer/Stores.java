package org.sealcheck.adapter.peer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.signal.Address;

/**
 * What a party stores, as one byte string: the records as the library serializes them, each after its length, in an
 * order that depends on nothing but what is stored.
 *
 * @param registrationId the party's own
 * @param identity 32 bytes, the party's private identity key
 * @param signedPreKeys records, ascending by id
 * @param preKeys records, ascending by id
 * @param remotes ascending by address
 */
public record Stores(
        int registrationId, byte[] identity, List<byte[]> signedPreKeys, List<byte[]> preKeys, List<Remote> remotes) {

    /**
     * @param identity the pinned identity key; empty if none
     * @param session the session record; empty if none
     */
    public record Remote(Address address, byte[] identity, byte[] session) {}

    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(registrationId);
            write(out, identity);
            writeAll(out, signedPreKeys);
            writeAll(out, preKeys);
            out.writeInt(remotes.size());
            for (Remote remote : remotes) {
                out.writeUTF(remote.address().name());
                out.writeInt(remote.address().deviceId());
                write(out, remote.identity());
                write(out, remote.session());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** @throws UncheckedIOException if {@code state} is cut short */
    public static Stores of(byte[] state) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            int registrationId = in.readInt();
            byte[] identity = read(in);
            List<byte[]> signedPreKeys = readAll(in);
            List<byte[]> preKeys = readAll(in);
            List<Remote> remotes = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                remotes.add(new Remote(new Address(in.readUTF(), in.readInt()), read(in), read(in)));
            }
            return new Stores(registrationId, identity, signedPreKeys, preKeys, remotes);
        } catch (IOException e) {
            throw new UncheckedIOException("the state is not one that exportState gave: it ends too early", e);
        }
    }

    private static void writeAll(DataOutputStream out, List<byte[]> values) throws IOException {
        out.writeInt(values.size());
        for (byte[] value : values) {
            write(out, value);
        }
    }

    private static List<byte[]> readAll(DataInputStream in) throws IOException {
        List<byte[]> values = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.add(read(in));
        }
        return values;
    }

    private static void write(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        byte[] value = new byte[in.readInt()];
        in.readFully(value);
        return value;
    }
}
