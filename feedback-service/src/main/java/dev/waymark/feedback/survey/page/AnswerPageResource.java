package dev.waymark.feedback.survey.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.feedback.survey.ResponseState;
import dev.waymark.feedback.survey.answering.Answering;
import dev.waymark.feedback.survey.answering.Sitting;
import dev.waymark.feedback.survey.questionnaire.AnswerReader;
import dev.waymark.feedback.survey.questionnaire.Flaw;
import dev.waymark.feedback.survey.questionnaire.Languages;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The page on which people answer: plain forms, one part at a time, so that conditions are known before the questions
 * they decide on. Each part is saved as it is sent; the address they are sent on to can be come back to.
 */
@Path("/s/{survey}")
public class AnswerPageResource {
    @Inject
    Answering answering;

    @Inject
    AnswerPages pages;

    @Inject
    PageAnswers answers;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response show(
            @PathParam("survey") String survey,
            @QueryParam("token") @Nullable String token,
            @QueryParam("lang") @Nullable String wanted,
            @QueryParam("part") @Nullable String part,
            @HeaderParam("Accept-Language") @Nullable String accepted) {
        String wish = wanted == null ? accepted : wanted;
        return answers.orMessage(wish, () -> {
            Sitting sitting = answering.sit(PageAnswers.id(survey), token);
            PageAddress address = address(sitting, token, wish, PageAnswers.number(part));
            Instant now = clock.instant();
            if (sitting.state() == ResponseState.COMPLETED && address.part() == null) {
                return answers.page(200, pages.thanks(address, sitting, now));
            }
            sitting.requireOpen(now);
            PageParts parts = new PageParts(sitting.questionnaire(), sitting.saved());
            int shown = address.part() == null ? parts.current() : parts.nearest(address.part());
            return answers.page(
                    200, pages.part(address, sitting, answering.toSendWith(sitting), shown, null, List.of()));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true)
    public Response send(
            @PathParam("survey") String survey,
            @HeaderParam("Accept-Language") @Nullable String accepted,
            @Context HttpHeaders headers,
            InputStream body) {
        return answers.orMessage(accepted, () -> {
            FormFields form = FormFields.read(body, headers.getMediaType());
            String language = form.one("lang");
            String wish = language == null ? accepted : language;
            return answers.orMessage(wish, () -> take(PageAnswers.id(survey), form, wish));
        });
    }

    private Response take(SurveyId id, FormFields form, @Nullable String wish) {
        String token = form.one("token");
        Sitting sitting = answering.sit(id, token);
        PageParts before = new PageParts(sitting.questionnaire(), sitting.saved());
        Integer wanted = PageAnswers.number(form.one("part"));
        int part = wanted == null ? before.current() : before.nearest(wanted);
        PageAddress address = address(sitting, token, wish, part);
        ObjectNode entered = FormAnswers.of(before.asked(part), form);
        AnswerReader.Read read = AnswerReader.read(sitting.questionnaire(), entered);
        PageParts after = new PageParts(sitting.questionnaire(), sitting.after(read.answers()));
        if ("back".equals(form.one("go"))) {
            Answering.Taken taken = answering.take(id, token, wish, fitting(entered, read), false);
            return onTo(address, taken, after.before(part).orElse(1));
        }
        List<Flaw> flaws = flaws(read, after, before.asked(part));
        if (!flaws.isEmpty()) {
            sitting.requireOpen(clock.instant());
            return answers.page(400, pages.part(address, sitting, answering.toSendWith(sitting), part, entered, flaws));
        }
        Integer next = after.after(part).or(after::incomplete).orElse(null);
        Answering.Taken taken = answering.take(id, token, wish, entered, next == null);
        return onTo(address, taken, next);
    }

    private static Response onTo(PageAddress from, Answering.Taken taken, @Nullable Integer part) {
        PageAddress to = new PageAddress(from.survey(), taken.token(), from.language(), part);
        return Response.seeOther(URI.create(to.text()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static PageAddress address(
            Sitting sitting, @Nullable String token, @Nullable String wish, @Nullable Integer part) {
        String language = Languages.best(sitting.questionnaire().definition(), wish);
        return new PageAddress(sitting.survey().id(), token == null ? "" : token, language, part);
    }

    /** Who goes back need not have answered well. */
    private static ObjectNode fitting(ObjectNode entered, AnswerReader.Read read) {
        List<String> flawed = read.flaws().stream().map(Flaw::question).toList();
        ObjectNode fitting = JsonNodeFactory.instance.objectNode();
        entered.properties().stream()
                .filter(field -> !flawed.contains(field.getKey()))
                .forEach(field -> fitting.set(field.getKey(), field.getValue()));
        return fitting;
    }

    /** What does not fit, and what is missing in this part. */
    private static List<Flaw> flaws(AnswerReader.Read read, PageParts after, List<SurveyQuestion> asked) {
        List<Flaw> flaws = new ArrayList<>(read.flaws());
        List<String> named = flaws.stream().map(Flaw::question).toList();
        List<String> here = asked.stream().map(SurveyQuestion::id).toList();
        after.questionnaire().missing(after.answers()).stream()
                .filter(flaw -> here.contains(flaw.question()) && !named.contains(flaw.question()))
                .forEach(flaws::add);
        return flaws;
    }
}
