package org.sealcheck.reference.messenger.franking;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.messenger.proto.MessengerContents.Consumer;
import org.sealcheck.reference.messenger.proto.MessengerContents.ConsumerPayload;
import org.sealcheck.reference.messenger.proto.MessengerContents.MessageApplication;

/**
 * M as it came out of the decryption: well-formed, and perhaps not what its tag says.
 *
 * <p>Parsers differ in which of two nonces counts, so a message that has more than one is none (FRANK-027).
 */
public final class ReceivedMessage {
    private static final int METADATA = MessageApplication.METADATA_FIELD_NUMBER;
    private static final int FRANKING_KEY = 8;

    private final byte[] bytes;
    private final Optional<Secret> nonce;
    private final byte[] content;

    private ReceivedMessage(byte[] bytes, Optional<Secret> nonce, byte[] content) {
        this.bytes = bytes;
        this.nonce = nonce;
        this.content = content;
    }

    /**
     * Reads M once (FRANK-024, FRANK-027, FRANK-029).
     *
     * @throws Rejection bad-message, missing-field, duplicate-nonce, bad-nonce-length, unknown-franking-version
     */
    public static ReceivedMessage parse(byte[] bytes) {
        try {
            MessageApplication fields = MessageApplication.parseFrom(bytes);
            requireContent(fields);
            List<byte[]> nonces = nonces(UnknownFieldSet.parseFrom(bytes));
            requireOne(nonces);
            nonces.forEach(FrankingTag::requireNonceLength);
            requireVersion(fields.getMetadata().getFrankingVersion());
            Optional<Secret> nonce = nonces.stream().findFirst().map(Secret::of);
            byte[] content = fields.getPayload()
                    .getSubProtocol()
                    .getConsumer()
                    .getPayload()
                    .toByteArray();
            return new ReceivedMessage(bytes.clone(), nonce, content);
        } catch (InvalidProtocolBufferException e) {
            throw new Rejection(
                    FrankingReason.BAD_MESSAGE, "FRANK-015", "the message is no protobuf: " + e.getMessage());
        }
    }

    /**
     * Checks the tag over the bytes as they were received (FRANK-015, FRANK-026, FRANK-032).
     *
     * @throws Rejection bad-tag-length, missing-field, franking-tag-mismatch
     */
    void verify(byte[] tag) {
        FrankingTag.requireTagLength(tag);
        FrankingTag.requireEqual(FrankingTag.compute(requireNonce(), covered()), tag);
    }

    /** @throws Rejection missing-field */
    Secret requireNonce() {
        return nonce.orElseThrow(() -> new Rejection(
                FrankingReason.MISSING_FIELD, "FRANK-007", "the message has a franking tag and no nonce inside"));
    }

    /** What is shown: the consumer message, serialized. */
    byte[] content() {
        return content.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Whether there is nothing in it that anybody is shown: a revocation (FRANK-034). */
    boolean isControl() {
        try {
            ConsumerPayload payload = Consumer.parseFrom(content).getPayload();
            return payload.hasApplicationData() && !payload.hasContent();
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    /** What the tag is computed over. */
    private byte[] covered() {
        return bytes;
    }

    /** Every nonce there is, in every metadata there is. */
    private static List<byte[]> nonces(UnknownFieldSet message) throws InvalidProtocolBufferException {
        List<byte[]> nonces = new ArrayList<>();
        for (var metadata : message.getField(METADATA).getLengthDelimitedList()) {
            UnknownFieldSet.parseFrom(metadata)
                    .getField(FRANKING_KEY)
                    .getLengthDelimitedList()
                    .forEach(nonce -> nonces.add(nonce.toByteArray()));
        }
        return nonces;
    }

    private static void requireOne(List<byte[]> nonces) {
        if (nonces.size() > 1) {
            throw new Rejection(
                    FrankingReason.DUPLICATE_NONCE, "FRANK-027", "the message has " + nonces.size() + " nonces");
        }
    }

    private static void requireVersion(int version) {
        if (version != FrankedMessage.VERSION) {
            throw new Rejection(
                    FrankingReason.UNKNOWN_FRANKING_VERSION,
                    "FRANK-029",
                    "franking version " + version + "; this device speaks version 0");
        }
    }

    private static void requireContent(MessageApplication fields) {
        if (!fields.getPayload().getSubProtocol().getConsumer().hasPayload()) {
            throw new Rejection(FrankingReason.MISSING_FIELD, "FRANK-015", "the message has no content");
        }
    }
}
