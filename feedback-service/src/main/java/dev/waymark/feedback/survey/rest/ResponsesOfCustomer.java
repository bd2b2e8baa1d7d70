package dev.waymark.feedback.survey.rest;

import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.privacy.PersonalData;
import dev.waymark.feedback.survey.read.ResponseViews;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** All that a customer answered to surveys, also what they changed later. */
@Singleton
class ResponsesOfCustomer implements PersonalData {
    @Inject
    ResponseViews responses;

    @Inject
    ResponseReading reading;

    @Override
    public String name() {
        return "responses";
    }

    @Override
    public Stream<ResponseAccount.WithHistory> of(SubjectId subject) {
        return responses.of(subject).stream().map(reading::withHistory);
    }
}
