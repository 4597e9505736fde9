package org.sealcheck.contract.rpc;

import java.util.List;
import org.sealcheck.contract.messenger.FrankingModerator;
import org.sealcheck.contract.messenger.FrankingRecipient;
import org.sealcheck.contract.messenger.FrankingSender;
import org.sealcheck.contract.messenger.FrankingServer;
import org.sealcheck.contract.messenger.MessengerAttachment;
import org.sealcheck.contract.messenger.MessengerBackfill;
import org.sealcheck.contract.messenger.MessengerClient;
import org.sealcheck.contract.messenger.MessengerDeviceConsistency;
import org.sealcheck.contract.messenger.MessengerDeviceHash;
import org.sealcheck.contract.messenger.MessengerDeviceServer;
import org.sealcheck.contract.messenger.MessengerGroup;
import org.sealcheck.contract.messenger.MessengerIdentityList;
import org.sealcheck.contract.messenger.MessengerMedia;
import org.sealcheck.contract.messenger.MessengerMediaStream;
import org.sealcheck.contract.messenger.MessengerRetries;
import org.sealcheck.contract.messenger.MessengerRetryPolicy;
import org.sealcheck.contract.messenger.MessengerStatus;
import org.sealcheck.contract.messenger.MessengerVerification;
import org.sealcheck.contract.mtproto.MtprotoActions;
import org.sealcheck.contract.mtproto.MtprotoDh;
import org.sealcheck.contract.mtproto.MtprotoFile;
import org.sealcheck.contract.mtproto.MtprotoIge;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange;
import org.sealcheck.contract.mtproto.MtprotoMessage;
import org.sealcheck.contract.mtproto.MtprotoSecretChat;
import org.sealcheck.contract.mtproto.MtprotoTl;
import org.sealcheck.contract.mtproto.MtprotoUpdateBox;
import org.sealcheck.contract.mtproto.MtprotoUpdateServer;
import org.sealcheck.contract.signal.SignalFingerprint;
import org.sealcheck.contract.signal.SignalGroup;
import org.sealcheck.contract.signal.SignalGroupKdf;
import org.sealcheck.contract.signal.SignalGroupWire;
import org.sealcheck.contract.signal.SignalKdf;
import org.sealcheck.contract.signal.SignalKeys;
import org.sealcheck.contract.signal.SignalPreKeyServer;
import org.sealcheck.contract.signal.SignalRegistration;
import org.sealcheck.contract.signal.SignalSession;
import org.sealcheck.contract.signal.SignalWire;
import org.sealcheck.contract.signal.SignalX3dh;

/** Every role of the contract, in the order of the documentation. A new role is added here and nowhere else. */
public final class Roles {
    public static final List<Class<?>> ALL = List.of(
            SignalKdf.class,
            SignalKeys.class,
            SignalX3dh.class,
            SignalWire.class,
            SignalFingerprint.class,
            SignalSession.class,
            SignalGroupKdf.class,
            SignalGroupWire.class,
            SignalGroup.class,
            SignalRegistration.class,
            SignalPreKeyServer.class,
            MessengerClient.class,
            MessengerMedia.class,
            MessengerMediaStream.class,
            MessengerAttachment.class,
            MessengerRetries.class,
            MessengerRetryPolicy.class,
            MessengerGroup.class,
            MessengerDeviceHash.class,
            MessengerIdentityList.class,
            MessengerDeviceConsistency.class,
            MessengerDeviceServer.class,
            MessengerBackfill.class,
            MessengerVerification.class,
            MessengerStatus.class,
            FrankingSender.class,
            FrankingServer.class,
            FrankingRecipient.class,
            FrankingModerator.class,
            MtprotoIge.class,
            MtprotoDh.class,
            MtprotoMessage.class,
            MtprotoKeyExchange.class,
            MtprotoTl.class,
            MtprotoSecretChat.class,
            MtprotoUpdateBox.class,
            MtprotoUpdateServer.class,
            MtprotoFile.class,
            MtprotoActions.class);

    private Roles() {}
}
