package dev.waymark.feedback.interview.rest;

import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.interview.read.InterviewViews;
import dev.waymark.feedback.privacy.PersonalData;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The interviews a customer took part in, with what they said. */
@Singleton
class InterviewsOfCustomer implements PersonalData {
    @Inject
    InterviewViews interviews;

    @Inject
    InterviewReading reading;

    @Override
    public String name() {
        return "interviews";
    }

    @Override
    public Stream<InterviewAnswer> of(SubjectId subject) {
        return interviews.of(subject).stream().map(reading::whole);
    }
}
