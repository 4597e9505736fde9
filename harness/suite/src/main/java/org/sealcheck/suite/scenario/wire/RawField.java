package org.sealcheck.suite.scenario.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import org.sealcheck.contract.Bytes;

/** One protobuf field as it lies on the wire: the two kinds that the messages of version 3 are made of. */
public sealed interface RawField {
    int number();

    /** An unsigned integer of up to 64 bits; a field of 32 bits may carry more. */
    record Varint(int number, long value) implements RawField {}

    /** Bytes with their length in front. */
    record Delimited(int number, Bytes value) implements RawField {}

    /** Reads the next field after its tag. */
    static RawField read(int tag, CodedInputStream in) throws IOException {
        int number = WireFormat.getTagFieldNumber(tag);
        return switch (WireFormat.getTagWireType(tag)) {
            case WireFormat.WIRETYPE_VARINT -> new Varint(number, in.readRawVarint64());
            case WireFormat.WIRETYPE_LENGTH_DELIMITED -> new Delimited(number, Bytes.of(in.readByteArray()));
            default -> throw new IOException("field " + number + " has a wire type that no field of the format has");
        };
    }

    /** Writes tag and value. */
    default void write(CodedOutputStream out) throws IOException {
        if (this instanceof Varint varint) {
            out.writeUInt64(varint.number(), varint.value());
        } else if (this instanceof Delimited delimited) {
            out.writeBytes(
                    delimited.number(), ByteString.copyFrom(delimited.value().toByteArray()));
        }
    }
}
