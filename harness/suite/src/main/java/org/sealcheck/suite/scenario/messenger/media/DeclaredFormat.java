package org.sealcheck.suite.scenario.messenger.media;

import org.sealcheck.contract.messenger.BlobFormat;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.Run;

/** Which format of the authenticator is checked: the one that the implementation declares, the deployed one if both. */
public final class DeclaredFormat {
    private DeclaredFormat() {}

    /** @throws NotApplicable if the implementation declares neither */
    public static BlobFormat current() {
        var profiles = Run.current().profiles();
        if (profiles.isActive("media-wa10")) {
            return BlobFormat.WA10;
        } else if (profiles.isActive("media-wp32")) {
            return BlobFormat.WP32;
        }
        throw new NotApplicable("the implementation declares neither of the profiles media-wa10 and media-wp32");
    }
}
