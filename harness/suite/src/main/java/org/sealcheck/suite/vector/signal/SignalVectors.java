package org.sealcheck.suite.vector.signal;

import java.util.List;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Every derived vector file of the Signal protocol. */
public final class SignalVectors {
    public static final List<VectorSource> ALL = List.of(
            HkdfVectors.version(3),
            HkdfVectors.version(2),
            new ChainVectors(),
            new DecodeVectors(),
            new PublicKeyVectors(),
            new AgreeVectors(),
            new VerifyVectors(),
            new ScalarVectors(),
            new SignVectors(),
            new X3dhVectors.Initiator(),
            new X3dhVectors.Recipient(),
            new X3dhVectors.RootStep(),
            new ParseMessageVectors(),
            new ParsePreKeyMessageVectors(),
            new MacVectors(),
            new FingerprintVectors(),
            new CompareVectors(),
            new ReceiveFirstVectors(),
            new ReceiveAlteredVectors(),
            new ReceiveAlteredInnerVectors(),
            new ReceiveMessageVectors(),
            new OrderVectors(),
            new DerivationVectors(),
            new BundleVectors(),
            new SessionsVectors(),
            new TurnVectors(),
            new SenderChainVectors(),
            new ParseSenderKeyMessageVectors(),
            new SenderKeySignatureVectors(),
            new ParseDistributionVectors(),
            new SenderKeyOrderVectors(),
            new SenderKeyAlteredVectors(),
            new SenderKeyStoreVectors(),
            new SenderKeySendVectors());

    private SignalVectors() {}
}
