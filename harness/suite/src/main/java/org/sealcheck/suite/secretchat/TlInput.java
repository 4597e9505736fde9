package org.sealcheck.suite.secretchat;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.Bytes;

/** Reads the objects that a chat lives on, of whatever layer; what a message has beside its text is left out. */
final class TlInput {
    private static final int LAYERED = 0x1be31789;

    private final ByteBuffer in;

    private TlInput(Bytes body) {
        in = ByteBuffer.wrap(body.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws IllegalArgumentException if it is no layered message */
    static Layered layered(Bytes body) {
        try {
            return new TlInput(body).layered();
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the message ends too soon: " + body, e);
        }
    }

    private Layered layered() {
        if (in.getInt() != LAYERED) {
            throw new IllegalArgumentException("no decryptedMessageLayer");
        }
        Bytes randomBytes = bytes();
        return new Layered(randomBytes, in.getInt(), in.getInt(), in.getInt(), said());
    }

    private Said said() {
        int constructor = in.getInt();
        switch (constructor) {
            case 0x36b091de, 0x91cc4674 -> {
                in.getInt();
                long randomId = in.getLong();
                in.getInt();
                return new Said.Text(randomId, text());
            }
            case 0x204d3878 -> {
                long randomId = in.getLong();
                in.getInt();
                return new Said.Text(randomId, text());
            }
            case 0xaa48327d -> {
                long randomId = in.getLong();
                bytes();
                return new Said.Service(randomId, act());
            }
            case 0x73164160 -> {
                return new Said.Service(in.getLong(), act());
            }
            default -> throw new IllegalArgumentException("no message: " + Integer.toHexString(constructor));
        }
    }

    private Act act() {
        int constructor = in.getInt();
        return switch (constructor) {
            case 0x511110b0 -> new Act.Resend(in.getInt(), in.getInt());
            case 0xf3048883 -> new Act.NotifyLayer(in.getInt());
            case 0xf3c9611b -> new Act.RequestKey(in.getLong(), bytes());
            case 0x6fe1735b -> new Act.AcceptKey(in.getLong(), bytes(), eight());
            case 0xec2e0b9b -> new Act.CommitKey(in.getLong(), eight());
            case 0xdd05ec6b -> new Act.AbortKey(in.getLong());
            case 0xa82fdd63 -> new Act.Noop();
            case 0x65614304 -> new Act.Delete(longs());
            case 0x6719e45c -> new Act.Flush();
            case 0xa1733aec -> new Act.SetTtl(in.getInt());
            default -> new Act.Other(constructor);
        };
    }

    private List<Long> longs() {
        in.getInt();
        int count = in.getInt();
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(in.getLong());
        }
        return all;
    }

    private Bytes eight() {
        byte[] value = new byte[Long.BYTES];
        in.get(value);
        return Bytes.of(value);
    }

    private String text() {
        return new String(bytes().toByteArray(), StandardCharsets.UTF_8);
    }

    private Bytes bytes() {
        int start = in.position();
        int length = Byte.toUnsignedInt(in.get());
        if (length == 254) {
            length = Byte.toUnsignedInt(in.get())
                    | Byte.toUnsignedInt(in.get()) << 8
                    | Byte.toUnsignedInt(in.get()) << 16;
        }
        byte[] value = new byte[length];
        in.get(value);
        int taken = in.position() - start;
        in.position(in.position() + Math.floorMod(-taken, Integer.BYTES));
        return Bytes.of(value);
    }
}
