package org.sealcheck.contract.messenger;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;

@Role("messenger.franking.moderator")
@Doc("Who judges reports, with the keys of the server.")
public interface FrankingModerator {

    @Doc("Judges a report. Every report gets a verdict, whatever is in it; it is never rejected.")
    Judgement judge(ToJudge input);

    record ToJudge(
            @Doc("of messenger.franking.server") @Handle String server,
            FrankingReport report,
            @Doc("ms since 1970") long now) {}

    enum Verdict {
        /** This message passed through the server, in this context. */
        @JsonProperty("valid")
        VALID,
        /** It did not, or the report is malformed. */
        @JsonProperty("invalid")
        INVALID,
        /** Nobody can tell: the key of its epoch is not held. */
        @JsonProperty("unverifiable")
        UNVERIFIABLE
    }

    record Judgement(
            Verdict verdict,

            @Doc("why it is not valid; absent if it is, or if the library does not tell") @Nullable
            String reason,

            @Doc("of a valid report") @Nullable FrankingContext context,

            @Doc(
                    "of a valid report of an attachment: whether the same attachment was reported validly before; absent if there"
                            + " is none, or the library keeps no reports")
            @Nullable
            Boolean attachmentKnown) {}
}
