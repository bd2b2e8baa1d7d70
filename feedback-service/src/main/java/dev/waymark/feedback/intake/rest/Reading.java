package dev.waymark.feedback.intake.rest;

import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Opens what is sealed for those who may read it, and leaves it out for all others. */
@Singleton
class Reading {
    @Inject
    Vault vault;

    @Inject
    Caller caller;

    FeedbackAnswer of(FeedbackView view) {
        return of(List.of(view)).getFirst();
    }

    List<FeedbackAnswer> of(List<FeedbackView> views) {
        if (!caller.is(Roles.ANALYST)) {
            return views.stream()
                    .map(view -> FeedbackAnswer.of(view, null, null, null))
                    .toList();
        }
        return all(views);
    }

    /** With all that can be opened, whoever reads it. */
    List<FeedbackAnswer> all(List<FeedbackView> views) {
        Vault.Opened opened = vault.open(views.stream()
                .map(FeedbackView::subject)
                .filter(Objects::nonNull)
                .toList());
        return views.stream().map(view -> opened(view, opened)).toList();
    }

    private static FeedbackAnswer opened(FeedbackView view, Vault.Opened opened) {
        SubjectId subject = view.subject();
        return subject == null
                ? FeedbackAnswer.of(view, null, null, view.erasedAt() == null ? null : true)
                : FeedbackAnswer.of(
                        view,
                        view.comment() == null ? null : opened.text(view.id(), view.comment()),
                        opened.customer(subject),
                        opened.isErased(subject) ? true : null);
    }
}
