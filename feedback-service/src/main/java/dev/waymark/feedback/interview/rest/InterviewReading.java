package dev.waymark.feedback.interview.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.interview.read.InterviewView;
import dev.waymark.feedback.interview.read.InterviewView.Quote;
import dev.waymark.feedback.interview.rest.InterviewAnswer.QuoteAnswer;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens what is sealed for analysts, and leaves it out for all others. */
@Singleton
class InterviewReading {
    @Inject
    FeedbackViews feedback;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    /** Without words, for lists. */
    InterviewAnswer listed(InterviewView view) {
        return InterviewAnswer.of(
                view,
                null,
                view.quotes().stream().map(it -> QuoteAnswer.of(it, null)).toList());
    }

    InterviewAnswer opened(InterviewView view) {
        if (!caller.is(Roles.ANALYST)) {
            return listed(view);
        }
        Map<FeedbackId, FeedbackView> said =
                feedback.findAll(view.quotes().stream().map(Quote::feedback).toList()).stream()
                        .collect(Collectors.toMap(FeedbackView::id, it -> it));
        SubjectId participant = view.participant();
        Vault.Opened opened = vault.open(Stream.concat(
                        said.values().stream().flatMap(it -> Stream.ofNullable(it.subject())),
                        Stream.ofNullable(participant))
                .toList());
        return InterviewAnswer.of(
                view,
                participant == null ? null : opened.customer(participant),
                view.quotes().stream()
                        .map(quote -> QuoteAnswer.of(quote, text(said.get(quote.feedback()), opened)))
                        .toList());
    }

    private static @Nullable String text(@Nullable FeedbackView said, Vault.Opened opened) {
        return said == null || said.comment() == null ? null : opened.text(said.id(), said.comment());
    }
}
