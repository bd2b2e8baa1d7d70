package dev.waymark.feedback.intake.rest;

import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.quote.Quotations;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/**
 * Opens what is sealed for those who may read it: analysts see all, contributors and journey managers comments without
 * what leads to a person, all others none.
 */
@Singleton
public class Reading {
    @Inject
    Vault vault;

    @Inject
    Quotations quotations;

    @Inject
    Caller caller;

    public FeedbackAnswer of(FeedbackView view) {
        return of(List.of(view)).getFirst();
    }

    public List<FeedbackAnswer> of(List<FeedbackView> views) {
        if (!caller.is(Roles.CONTRIBUTOR)) {
            return views.stream()
                    .map(view -> FeedbackAnswer.of(view, null, null, null))
                    .toList();
        }
        return opened(views, caller.is(Roles.ANALYST));
    }

    /** As analysts see it, whoever asks. */
    List<FeedbackAnswer> all(List<FeedbackView> views) {
        return opened(views, true);
    }

    private List<FeedbackAnswer> opened(List<FeedbackView> views, boolean wholly) {
        Vault.Opened opened = vault.open(views.stream()
                .map(FeedbackView::subject)
                .filter(Objects::nonNull)
                .toList());
        return views.stream().map(view -> opened(view, opened, wholly)).toList();
    }

    private FeedbackAnswer opened(FeedbackView view, Vault.Opened opened, boolean wholly) {
        SubjectId subject = view.subject();
        if (subject == null) {
            return FeedbackAnswer.of(view, null, null, view.erasedAt() == null ? null : true);
        }
        return FeedbackAnswer.of(
                view,
                wholly ? Quotations.whole(view, opened) : quotations.of(view, opened),
                wholly ? opened.customer(subject) : null,
                opened.isErased(subject) ? true : null);
    }
}
