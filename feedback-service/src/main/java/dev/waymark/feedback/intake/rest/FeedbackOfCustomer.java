package dev.waymark.feedback.intake.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.privacy.PersonalData;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** All that a customer has said, with their words, scores and consents. */
@Singleton
class FeedbackOfCustomer implements PersonalData {
    private static final int AT_ONCE = 100;

    @Inject
    FeedbackViews views;

    @Inject
    Reading reading;

    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public Stream<FeedbackAnswer> of(SubjectId subject) {
        return views.idsOf(subject).stream()
                .map(FeedbackId::fromString)
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(ids -> reading.all(views.findAll(ids)).stream());
    }
}
