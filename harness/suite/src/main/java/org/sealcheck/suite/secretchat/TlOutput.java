package org.sealcheck.suite.secretchat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.sealcheck.contract.Bytes;

/** Writes the few objects that a chat lives on. */
public final class TlOutput {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public TlOutput integer(int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(value >>> shift);
        }
        return this;
    }

    public TlOutput number(long value) {
        return integer((int) value).integer((int) (value >>> Integer.SIZE));
    }

    public TlOutput bytes(Bytes value) {
        int length = value.size();
        if (length < 254) {
            out.write(length);
        } else {
            out.write(254);
            out.write(length);
            out.write(length >>> 8);
            out.write(length >>> 16);
        }
        out.writeBytes(value.toByteArray());
        while (out.size() % Integer.BYTES != 0) {
            out.write(0);
        }
        return this;
    }

    TlOutput raw(Bytes value) {
        out.writeBytes(value.toByteArray());
        return this;
    }

    TlOutput said(Said said, int layer) {
        if (said instanceof Said.Text text) {
            integer(layer >= 73 ? 0x91cc4674 : 0x36b091de).integer(0).number(text.randomId());
            return integer(0).bytes(Bytes.of(text.text().getBytes(StandardCharsets.UTF_8)));
        }
        if (said instanceof Said.Service service) {
            return integer(0x73164160).number(service.randomId()).act(service.act());
        }
        return raw(((Said.Raw) said).tl());
    }

    /** An action. */
    public TlOutput act(Act act) {
        if (act instanceof Act.Resend resend) {
            return integer(0x511110b0).integer(resend.start()).integer(resend.end());
        }
        if (act instanceof Act.NotifyLayer notice) {
            return integer(0xf3048883).integer(notice.layer());
        }
        if (act instanceof Act.RequestKey request) {
            return integer(0xf3c9611b).number(request.id()).bytes(request.value());
        }
        if (act instanceof Act.AcceptKey accept) {
            return integer(0x6fe1735b).number(accept.id()).bytes(accept.value()).raw(accept.fingerprint());
        }
        if (act instanceof Act.CommitKey commit) {
            return integer(0xec2e0b9b).number(commit.id()).raw(commit.fingerprint());
        }
        if (act instanceof Act.AbortKey abort) {
            return integer(0xdd05ec6b).number(abort.id());
        }
        if (act instanceof Act.Noop) {
            return integer(0xa82fdd63);
        }
        if (act instanceof Act.Delete delete) {
            integer(0x65614304).integer(0x1cb5c415).integer(delete.randomIds().size());
            delete.randomIds().forEach(this::number);
            return this;
        }
        if (act instanceof Act.Flush) {
            return integer(0x6719e45c);
        }
        if (act instanceof Act.SetTtl ttl) {
            return integer(0xa1733aec).integer(ttl.seconds());
        }
        return integer(((Act.Other) act).constructor());
    }

    public Bytes toBytes() {
        return Bytes.of(out.toByteArray());
    }
}
