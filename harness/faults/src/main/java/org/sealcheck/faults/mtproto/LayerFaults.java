package org.sealcheck.faults.mtproto;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.pcollections.TreePVector;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.mtproto.chat.Layers;
import org.sealcheck.reference.mtproto.chat.OpenChat;
import org.sealcheck.reference.mtproto.chat.Turn;
import org.sealcheck.reference.mtproto.message.LegacyMessageCipher;

/** Faults of layers and versions: requirements MT-LAYER and MT-V1-101 and on. */
final class LayerFaults {
    private static final String CHAT = "reference.mtproto.chat.";

    private LayerFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "layer-forgotten-by-restart",
                        Set.of("MT-LAYER-001"),
                        "begins again with layer 46 after a restart",
                        "a number that is not stored",
                        List.of(in(CHAT + "ChatStorage", "remoteLayer", FortySix.class))),
                new Fault(
                        "layer-initial-73",
                        Set.of("MT-LAYER-002"),
                        "takes everybody for a client of layer 73",
                        "TDLib does, and says so with another profile",
                        List.of(in(CHAT + "Layers", "initialRemote", SeventyThree.class))),
                new Fault(
                        "layer-of-messages-ignored",
                        Set.of("MT-LAYER-003", "MT-LAYER-004"),
                        "believes notices only",
                        "the field taken for decoration",
                        List.of(in(CHAT + "Receiving", "heardLayered", Same.class))),
                new Fault(
                        "layer-lowered",
                        Set.of("MT-LAYER-005", "MT-LAYER-006"),
                        "believes the last that was said",
                        "telethon-secret-chat: NotifyLayer(46) brings a chat back from 101",
                        List.of(yes(CHAT + "Layers", "isNews"))),
                new Fault(
                        "layer-notice-ignored",
                        Set.of("MT-LAYER-007"),
                        "leaves NotifyLayer without effect",
                        "an action without a handler",
                        List.of(in(CHAT + "Processing", "noticed", NoChange.class))),
                new Fault(
                        "layer-bare-notice-ignored",
                        Set.of("MT-LAYER-008"),
                        "leaves the notice of layer 8 without effect",
                        "the special case left out",
                        List.of(in(CHAT + "Receiving", "heardBare", Same.class))),
                new Fault(
                        "layer-bare-message-taken",
                        Set.of("MT-LAYER-009"),
                        "takes any message of layer 8",
                        "the special case made a general one: messages without a number",
                        List.of(
                                skip(CHAT + "Receiving", "requireNotice"),
                                in(CHAT + "Receiving", "receive", NothingHappens.class))),
                new Fault(
                        "layer-own-always",
                        Set.of("MT-LAYER-010"),
                        "writes in its own layer whatever the other side understands",
                        "one schema for everybody",
                        List.of(in(CHAT + "Layers", "outgoing", Own.class))),
                new Fault(
                        "layer-not-told-at-first",
                        Set.of("MT-LAYER-011"),
                        "does not tell its layer when a chat begins",
                        "the other side goes on in layer 46",
                        List.of(in(CHAT + "SecretChats", "noticeOfNewChat", NoChange.class))),
                new Fault(
                        "layer-not-told-after-update",
                        Set.of("MT-LAYER-011"),
                        "does not tell its layer after an update",
                        "the other side never uses what is new",
                        List.of(in(CHAT + "SecretChats", "noticeOfUpdate", NoChange.class))),
                new Fault(
                        "layer-too-new-unsaid",
                        Set.of("MT-LAYER-012"),
                        "reads a message of a layer too new without a word",
                        "TDLib reads what it knows and says nothing",
                        List.of(in(CHAT + "Turn", "outdated", Unsaid.class))),
                new Fault(
                        "layer-too-new-refused",
                        Set.of("MT-LAYER-013"),
                        "refuses a message that it cannot read because it is too new",
                        "the iOS client stops at any number that it does not know",
                        List.of(no(CHAT + "LayeredMessage", "mayBePassedOver"))),
                new Fault(
                        "version-1-sent",
                        Set.of("MT-V1-101", "MT-V1-107"),
                        "sends in version 1.0",
                        "telethon-secret-chat, after a message in version 1.0",
                        List.of(in(CHAT + "Sealing", "encrypt", Version1.class))),
                new Fault(
                        "version-1-never-read",
                        Set.of("MT-V1-102"),
                        "reads version 2.0 only",
                        "a client younger than the change",
                        List.of(no(CHAT + "VersionGate", "mayBeLegacy"))),
                new Fault(
                        "version-1-read-for-ever",
                        Set.of("MT-V1-103"),
                        "reads version 1.0 at any time",
                        "the iOS client has no condition",
                        List.of(yes(CHAT + "VersionGate", "mayBeLegacy"), no(CHAT + "VersionGate", "isAbove"))),
                new Fault(
                        "version-1-not-in-gaps",
                        Set.of("MT-V1-104"),
                        "reads no version 1.0 any more once it has seen 2.0",
                        "gaps that never close",
                        List.of(in(CHAT + "VersionGate", "mayBeLegacy", WithoutGaps.class))),
                new Fault(
                        "version-1-in-any-layer",
                        Set.of("MT-V1-106"),
                        "reads version 1.0 in any layer",
                        "MadelineProto looks at what is known of the other side, not at the message",
                        List.of(skip(CHAT + "VersionGate", "requireFitting"))));
    }

    static final class FortySix {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int answer) {
            answer = 46;
        }
    }

    static final class SeventyThree {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int answer) {
            answer = 73;
        }
    }

    static final class Same {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) Layers layers, @Advice.Return(readOnly = false) Layers answer) {
            answer = layers;
        }
    }

    static final class NoChange {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) Turn turn, @Advice.Return(readOnly = false) Turn answer) {
            answer = turn;
        }
    }

    static final class Unsaid {
        @Advice.OnMethodExit
        static void exit(@Advice.This Turn turn, @Advice.Return(readOnly = false) Turn answer) {
            answer = turn;
        }
    }

    static final class Own {
        @Advice.OnMethodExit
        static void exit(@Advice.This Layers layers, @Advice.Return(readOnly = false) int answer) {
            answer = layers.own();
        }
    }

    static final class Version1 {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) OpenChat chat,
                @Advice.Argument(1) byte[] body,
                @Advice.Argument(2) Entropy entropy,
                @Advice.Return(readOnly = false) byte[] answer) {
            answer = LegacyMessageCipher.encrypt(chat.key().key(), body, entropy);
        }
    }

    static final class WithoutGaps {
        @Advice.OnMethodExit
        static void exit(@Advice.FieldValue("floor") int floor, @Advice.Return(readOnly = false) boolean answer) {
            answer = floor == Integer.MAX_VALUE;
        }
    }

    static final class NothingHappens {
        @Advice.OnMethodExit(onThrowable = IllegalArgumentException.class)
        static void exit(
                @Advice.Argument(0) OpenChat chat,
                @Advice.Thrown(readOnly = false) Throwable thrown,
                @Advice.Return(readOnly = false) Turn answer) {
            if (thrown instanceof IllegalArgumentException) {
                thrown = null;
                answer = new Turn(chat, TreePVector.empty(), TreePVector.empty(), false, false);
            }
        }
    }
}
