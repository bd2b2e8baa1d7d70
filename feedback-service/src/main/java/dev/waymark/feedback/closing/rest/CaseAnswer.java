package dev.waymark.feedback.closing.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.feedback.closing.read.CaseView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as the caller may see it. */
@Schema(name = "Case")
public record CaseAnswer(
        @JsonUnwrapped CaseView view,

        @Schema(description = "Whether it is not closed though it was due")
        boolean overdue,

        @Schema(description = "What the customer said; where one case is opened, for analysts and admins") @Nullable String comment,

        @Schema(
                description =
                        "What the customer is called outside, so that they can be told; where one case is opened, for its owner, analysts and admins")
        @Nullable String customer,

        @Schema(description = "True where the customer was erased; where one case is opened") @Nullable Boolean erased) {
    static CaseAnswer listed(CaseView view, Instant now) {
        return new CaseAnswer(view, view.isOverdue(now), null, null, null);
    }
}
