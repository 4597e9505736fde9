package org.sealcheck.adapter.reference.messenger;

import java.util.List;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.reference.messenger.franking.Moderator;

/** What the reference plays of attachments and franking. */
public final class MediaRoles {
    public static final List<String> PROFILES = List.of(
            "media-wp32", "media-wa10", "media-proposal", "franking-frctx1", "franking-frwin1", "franking-proposal");

    private MediaRoles() {}

    public static List<Object> fresh() {
        Handles<Moderator> frankingServers = new Handles<>("franking-server");
        return List.of(
                new ReferenceMedia(),
                new ReferenceMediaStream(),
                new ReferenceAttachment(),
                new ReferenceFrankingSender(),
                new ReferenceFrankingServer(frankingServers),
                new ReferenceFrankingRecipient(),
                new ReferenceFrankingModerator(frankingServers));
    }
}
