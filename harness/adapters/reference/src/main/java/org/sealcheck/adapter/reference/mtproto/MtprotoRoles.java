package org.sealcheck.adapter.reference.mtproto;

import java.util.List;

/** What the reference plays of MTProto secret chats. */
public final class MtprotoRoles {
    public static final List<String> PROFILES = List.of(
            "mtproto-clients",
            "mtproto-hardened",
            "mtproto-xor-random",
            "mtproto-tl-strict",
            "mtproto-tl-layers",
            "mtproto-sequence-strict",
            "mtproto-rekey-docs",
            "mtproto-layer-floor-46",
            "mtproto-versions-strict",
            "mtproto-files",
            "mtproto-actions");

    private MtprotoRoles() {}

    public static List<Object> fresh() {
        return List.of(
                new ReferenceIge(),
                new ReferenceDh(),
                new ReferenceMessage(),
                new ReferenceKeyExchange(),
                new ReferenceTl(),
                new ReferenceSecretChat(),
                new ReferenceUpdateBox(),
                new ReferenceUpdateServer(),
                new ReferenceFile(),
                new ReferenceActions());
    }
}
