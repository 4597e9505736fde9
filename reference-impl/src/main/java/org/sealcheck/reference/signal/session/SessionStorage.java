package org.sealcheck.reference.signal.session;

import static com.google.protobuf.ByteString.copyFrom;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.OptionalLong;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.ratchet.ChainKey;
import org.sealcheck.reference.signal.ratchet.MessageKeys;
import org.sealcheck.reference.signal.ratchet.Ratchet;
import org.sealcheck.reference.signal.ratchet.ReceivingChain;
import org.sealcheck.reference.signal.ratchet.RootKey;
import org.sealcheck.reference.signal.ratchet.SendingChain;
import org.sealcheck.reference.signal.session.SessionState.Established;
import org.sealcheck.reference.signal.session.SessionState.Unacknowledged;
import org.sealcheck.reference.signal.wire.proto.SignalStorage.RecordStructure;
import org.sealcheck.reference.signal.wire.proto.SignalStorage.SessionStructure;
import org.sealcheck.reference.signal.wire.proto.SignalStorage.SessionStructure.Chain;

/**
 * The sessions with one address as bytes, in the storage format of the Signal libraries: what changes with a message,
 * so that a caller need not store the whole device. Keys are plain bytes: whoever stores them protects them.
 */
public final class SessionStorage {
    private static final int VERSION = 3;

    private SessionStorage() {}

    public static byte[] write(SessionRecord sessions) {
        return structure(sessions).toByteArray();
    }

    /**
     * The record that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if these are other bytes
     */
    public static SessionRecord read(byte[] bytes) {
        try {
            return read(RecordStructure.parseFrom(bytes));
        } catch (InvalidProtocolBufferException | Rejection e) {
            throw new IllegalArgumentException(
                    "not a stored session: " + e.getMessage() + "; give the bytes as they were written", e);
        }
    }

    static RecordStructure structure(SessionRecord sessions) {
        RecordStructure.Builder structure = RecordStructure.newBuilder().setCurrentSession(write(sessions.current()));
        sessions.archived().forEach(session -> structure.addPreviousSessions(write(session)));
        return structure.build();
    }

    static SessionRecord read(RecordStructure structure) {
        PVector<SessionState> archived = TreePVector.empty();
        for (SessionStructure session : structure.getPreviousSessionsList()) {
            archived = archived.plus(read(session));
        }
        return new SessionRecord(read(structure.getCurrentSession()), archived);
    }

    private static SessionStructure write(SessionState session) {
        Ratchet ratchet = session.ratchet();
        SessionStructure.Builder structure = SessionStructure.newBuilder()
                .setSessionVersion(VERSION)
                .setLocalIdentityPublic(copyFrom(session.parties().local().encoded()))
                .setRemoteIdentityPublic(copyFrom(session.parties().remote().encoded()))
                .setRootKey(bytes(ratchet.rootKey().key()))
                .setPreviousCounter((int) ratchet.previousCounter())
                .setSenderChain(write(ratchet.sending()))
                .setRemoteRegistrationId((int) session.parties().remoteRegistrationId())
                .setLocalRegistrationId(session.parties().localRegistrationId())
                .setAliceBaseKey(copyFrom(session.baseKey().encoded()));
        ratchet.receiving().forEach(chain -> structure.addReceiverChains(write(chain)));
        if (session instanceof Unacknowledged unacknowledged) {
            structure.setPendingPreKey(write(unacknowledged));
        }
        return structure.build();
    }

    private static SessionStructure.PendingPreKey write(Unacknowledged session) {
        SessionStructure.PendingPreKey.Builder pending = SessionStructure.PendingPreKey.newBuilder()
                .setSignedPreKeyId((int) session.setUp().signedPreKeyId())
                .setBaseKey(copyFrom(session.baseKey().encoded()));
        session.setUp().oneTimePreKeyId().ifPresent(id -> pending.setPreKeyId((int) id));
        return pending.build();
    }

    private static Chain write(SendingChain chain) {
        return Chain.newBuilder()
                .setSenderRatchetKey(copyFrom(chain.ratchetKey().publicKey().encoded()))
                .setSenderRatchetKeyPrivate(
                        copyFrom(chain.ratchetKey().privateKey().toByteArray()))
                .setChainKey(write(chain.chainKey()))
                .build();
    }

    private static Chain write(ReceivingChain chain) {
        Chain.Builder structure = Chain.newBuilder()
                .setSenderRatchetKey(copyFrom(chain.ratchetKey().encoded()))
                .setChainKey(write(chain.chainKey()));
        chain.skipped().values().forEach(keys -> structure.addMessageKeys(write(keys)));
        return structure.build();
    }

    private static Chain.ChainKey write(ChainKey chainKey) {
        return Chain.ChainKey.newBuilder()
                .setIndex((int) chainKey.index())
                .setKey(bytes(chainKey.key()))
                .build();
    }

    private static Chain.MessageKey write(MessageKeys keys) {
        return Chain.MessageKey.newBuilder()
                .setIndex((int) keys.index())
                .setCipherKey(bytes(keys.cipherKey()))
                .setMacKey(bytes(keys.macKey()))
                .setIv(bytes(keys.iv()))
                .build();
    }

    private static SessionState read(SessionStructure structure) {
        if (structure.getSessionVersion() != VERSION) {
            throw new IllegalArgumentException("a stored session has version " + structure.getSessionVersion()
                    + "; only sessions of version 3 can be restored");
        }
        SessionParties parties = new SessionParties(
                new IdentityKey(key(structure.getLocalIdentityPublic())),
                new IdentityKey(key(structure.getRemoteIdentityPublic())),
                structure.getLocalRegistrationId(),
                Integer.toUnsignedLong(structure.getRemoteRegistrationId()));
        PublicKey baseKey = key(structure.getAliceBaseKey());
        Ratchet ratchet = new Ratchet(
                new RootKey(secret(structure.getRootKey())),
                sending(structure.getSenderChain()),
                receiving(structure.getReceiverChainsList()),
                Integer.toUnsignedLong(structure.getPreviousCounter()));
        return structure.hasPendingPreKey()
                ? new Unacknowledged(parties, baseKey, ratchet, setUp(structure.getPendingPreKey()))
                : new Established(parties, baseKey, ratchet);
    }

    private static SetUp setUp(SessionStructure.PendingPreKey pending) {
        return new SetUp(
                pending.hasPreKeyId()
                        ? OptionalLong.of(Integer.toUnsignedLong(pending.getPreKeyId()))
                        : OptionalLong.empty(),
                Integer.toUnsignedLong(pending.getSignedPreKeyId()));
    }

    private static SendingChain sending(Chain chain) {
        KeyPair ratchetKey = new KeyPair(
                PrivateKey.of(chain.getSenderRatchetKeyPrivate().toByteArray()), key(chain.getSenderRatchetKey()));
        return new SendingChain(ratchetKey, chainKey(chain));
    }

    private static PVector<ReceivingChain> receiving(List<Chain> chains) {
        PVector<ReceivingChain> receiving = TreePVector.empty();
        for (Chain chain : chains) {
            TreePMap<Long, MessageKeys> skipped = TreePMap.empty();
            for (Chain.MessageKey keys : chain.getMessageKeysList()) {
                long index = Integer.toUnsignedLong(keys.getIndex());
                skipped = skipped.plus(
                        index,
                        new MessageKeys(
                                index, secret(keys.getCipherKey()), secret(keys.getMacKey()), secret(keys.getIv())));
            }
            receiving = receiving.plus(new ReceivingChain(key(chain.getSenderRatchetKey()), chainKey(chain), skipped));
        }
        return receiving;
    }

    private static ChainKey chainKey(Chain chain) {
        return new ChainKey(
                secret(chain.getChainKey().getKey()),
                Integer.toUnsignedLong(chain.getChainKey().getIndex()));
    }

    private static PublicKey key(ByteString encoded) {
        return PublicKey.decode(encoded.toByteArray());
    }

    private static Secret secret(ByteString bytes) {
        return Secret.of(bytes.toByteArray());
    }

    private static ByteString bytes(Secret secret) {
        return copyFrom(secret.toByteArray());
    }
}
