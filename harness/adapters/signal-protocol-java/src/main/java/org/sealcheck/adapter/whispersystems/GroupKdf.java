package org.sealcheck.adapter.whispersystems;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalGroupKdf;
import org.whispersystems.libsignal.groups.ratchet.SenderChainKey;
import org.whispersystems.libsignal.groups.ratchet.SenderMessageKey;

/** The library's chain of a sender key. */
final class GroupKdf implements SignalGroupKdf {
    @Override
    public ChainStep chainStep(ChainKey input) {
        SenderChainKey chainKey = new SenderChainKey(0, input.chainKey().toByteArray());
        SenderMessageKey key = chainKey.getSenderMessageKey();
        return new ChainStep(
                Bytes.of(key.getIv()),
                Bytes.of(key.getCipherKey()),
                Bytes.of(chainKey.getNext().getSeed()));
    }
}
