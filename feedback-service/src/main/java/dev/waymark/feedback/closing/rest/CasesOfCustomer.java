package dev.waymark.feedback.closing.rest;

import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.closing.read.CaseView;
import dev.waymark.feedback.closing.read.CaseViews;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.privacy.PersonalData;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The cases that what a customer said has opened, with what staff noted. */
@Singleton
class CasesOfCustomer implements PersonalData {
    @Inject
    FeedbackViews feedback;

    @Inject
    CaseViews cases;

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Stream<CaseView> of(SubjectId subject) {
        return cases.of(feedback.idsOf(subject)).stream();
    }
}
