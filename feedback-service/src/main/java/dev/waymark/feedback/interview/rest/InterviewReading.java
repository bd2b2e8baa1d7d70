package dev.waymark.feedback.interview.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.InterviewId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.interview.read.InterviewView;
import dev.waymark.feedback.interview.read.InterviewView.Quote;
import dev.waymark.feedback.interview.read.InterviewViews;
import dev.waymark.feedback.interview.rest.InterviewAnswer.QuoteAnswer;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.quote.Quotations;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens what is sealed for those who may read it; only analysts see whose words they are. */
@Singleton
class InterviewReading {
    private static final String UNKNOWN = "No such interview";

    @Inject
    InterviewViews interviews;

    @Inject
    VisibleMaps visible;

    @Inject
    FeedbackViews feedback;

    @Inject
    Vault vault;

    @Inject
    Quotations quotations;

    @Inject
    Caller caller;

    /** Those about a map are for who may read the map. */
    InterviewView known(InterviewId id) {
        InterviewView found = interviews.find(id).orElseThrow(() -> Refusal.notFound(UNKNOWN));
        visible.read(found.map(), UNKNOWN);
        return found;
    }

    /** Without words, for lists. */
    InterviewAnswer listed(InterviewView view) {
        return InterviewAnswer.of(
                view,
                null,
                view.quotes().stream().map(it -> QuoteAnswer.of(it, null)).toList());
    }

    InterviewAnswer opened(InterviewView view) {
        return answer(view, caller.is(Roles.ANALYST), quotations::of);
    }

    /** As analysts see it, whoever asks. */
    InterviewAnswer whole(InterviewView view) {
        return answer(view, true, Quotations::whole);
    }

    private InterviewAnswer answer(
            InterviewView view, boolean isNamed, BiFunction<FeedbackView, Vault.Opened, @Nullable String> reading) {
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
                participant == null || !isNamed ? null : opened.customer(participant),
                view.quotes().stream()
                        .map(quote -> QuoteAnswer.of(
                                quote,
                                Optional.ofNullable(said.get(quote.feedback()))
                                        .map(it -> reading.apply(it, opened))
                                        .orElse(null)))
                        .toList());
    }
}
