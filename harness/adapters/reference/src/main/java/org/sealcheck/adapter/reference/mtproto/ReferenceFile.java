package org.sealcheck.adapter.reference.mtproto;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.MtprotoFile;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.mtproto.crypto.AesIge;
import org.sealcheck.reference.mtproto.file.FileCipher;
import org.sealcheck.reference.mtproto.file.ForwardedFile;
import org.sealcheck.reference.mtproto.file.UploadPlan;

/** Plays mtproto.file. */
final class ReferenceFile implements MtprotoFile {
    @Override
    public Sealed seal(Content input) {
        return Answer.of(() -> {
            FileCipher.Sealed sealed = FileCipher.seal(input.content().toByteArray(), entropy(input.entropy()));
            return new Sealed(
                    Bytes.of(sealed.key().key().toByteArray()),
                    Bytes.of(sealed.key().iv().toByteArray()),
                    sealed.size(),
                    sealed.key().fingerprint(),
                    Bytes.of(sealed.ciphertext()));
        });
    }

    @Override
    public Opened open(Received input) {
        return Answer.of(() -> {
            OptionalInt fingerprint =
                    input.fingerprint() == null ? OptionalInt.empty() : OptionalInt.of(input.fingerprint());
            return new Opened(Bytes.of(FileCipher.open(
                    key(input.key(), input.iv()),
                    input.size(),
                    fingerprint,
                    input.ciphertext().toByteArray())));
        });
    }

    @Override
    public Fingerprint fingerprint(FileKey input) {
        return Answer.of(() -> new Fingerprint(key(input.key(), input.iv()).fingerprint()));
    }

    @Override
    public NextPart encryptPart(Part input) {
        return Answer.of(() -> next(FileCipher.encryptPart(
                key(input.key(), input.iv()), input.part().toByteArray())));
    }

    @Override
    public NextPart decryptPart(Part input) {
        return Answer.of(() -> next(FileCipher.decryptPart(
                key(input.key(), input.iv()), input.part().toByteArray())));
    }

    @Override
    public Plan planUpload(Upload input) {
        return Answer.of(() -> {
            UploadPlan plan = UploadPlan.of(input.length(), input.partSize());
            return new Plan(plan.parts(), plan.lastPart(), plan.big());
        });
    }

    @Override
    public Forwarded forward(Stored input) {
        return Answer.of(() -> {
            ForwardedFile file = ForwardedFile.of(
                    Long.parseLong(input.id()), Long.parseLong(input.accessHash()), key(input.key(), input.iv()));
            return new Forwarded(
                    file.inputFile(),
                    Long.toString(file.id()),
                    Long.toString(file.accessHash()),
                    Bytes.of(file.key().key().toByteArray()),
                    Bytes.of(file.key().iv().toByteArray()));
        });
    }

    private static org.sealcheck.reference.mtproto.file.FileKey key(Bytes key, Bytes iv) {
        return org.sealcheck.reference.mtproto.file.FileKey.receive(key.toByteArray(), iv.toByteArray());
    }

    private static NextPart next(AesIge.Part part) {
        return new NextPart(Bytes.of(part.bytes()), Bytes.of(part.nextIv()));
    }

    private static Entropy entropy(@Nullable Bytes given) {
        return given == null ? Entropy.system() : Entropy.of(given.toByteArray());
    }
}
