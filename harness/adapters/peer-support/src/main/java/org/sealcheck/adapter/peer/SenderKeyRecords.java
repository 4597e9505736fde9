package org.sealcheck.adapter.peer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.signal.Address;

/** The sender key records of one device as its library serializes them, by group and sender. */
public final class SenderKeyRecords {
    private final Address own;
    private final TreeMap<String, byte[]> records = new TreeMap<>();

    /** @param own the device's address, under which it keeps the keys it sends with */
    public SenderKeyRecords(Address own) {
        this.own = own;
    }

    public Address own() {
        return own;
    }

    /** The record; null if there is none. */
    public byte @Nullable [] get(String group, String name, int deviceId) {
        return records.get(key(group, name, deviceId));
    }

    public void put(String group, String name, int deviceId, byte[] serialized) {
        records.put(key(group, name, deviceId), serialized);
    }

    public void remove(String group, Address sender) {
        records.remove(key(group, sender.name(), sender.deviceId()));
    }

    /** All records, each after its name, in the order of the names. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(records.size());
            for (var each : records.entrySet()) {
                out.writeUTF(each.getKey());
                out.writeInt(each.getValue().length);
                out.write(each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** Puts the records back that {@link #toBytes} gave. */
    public void restore(byte[] state) {
        TreeMap<String, byte[]> read = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            for (int left = in.readInt(); left > 0; left--) {
                String key = in.readUTF();
                byte[] serialized = new byte[in.readInt()];
                in.readFully(serialized);
                read.put(key, serialized);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the state is not one that exportState gave: it ends too early", e);
        }
        records.clear();
        records.putAll(read);
    }

    private static String key(String group, String name, int deviceId) {
        return group + "\n" + name + "\n" + deviceId;
    }
}
