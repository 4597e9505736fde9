package org.sealcheck.suite.vector.mtproto;

import java.util.List;
import java.util.stream.Stream;
import org.sealcheck.suite.vector.kit.VectorSource;
import org.sealcheck.suite.vector.mtproto.chat.ChatVectors;

/** Every derived vector file of MTProto secret chats. */
public final class MtprotoVectors {
    public static final List<VectorSource> ALL = Stream.of(
                    List.of(
                            new IgeVectors(true),
                            new IgeVectors(false),
                            new ParameterVectors(),
                            new PublicValueVectors(),
                            new AgreementVectors.Values(),
                            new AgreementVectors.Keys(),
                            new FingerprintsVectors.Fingerprints(),
                            new FingerprintsVectors.Visualisations(),
                            new DeriveKeysVectors(),
                            new EncryptVectors(2),
                            new EncryptVectors(1),
                            new DecryptVectors(),
                            new AlteredPacketVectors(),
                            new LegacyDecryptVectors(),
                            new TlEncodeVectors(),
                            new TlDecodeVectors(),
                            new TlMalformedVectors(),
                            new FileFingerprintVectors(),
                            new FileVectors.Seal(),
                            new FileVectors.Open(),
                            new FileVectors.Plan()),
                    ChatVectors.ALL)
            .<VectorSource>flatMap(List::stream)
            .toList();

    private MtprotoVectors() {}
}
