package dev.waymark.feedback.survey.page;

import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.survey.SurveyProblem;
import dev.waymark.feedback.survey.questionnaire.Languages;
import dev.waymark.feedback.survey.token.TooOften;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.ProblemType;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers with pages, also where something is in the way. */
@Singleton
class PageAnswers {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final int HIGHEST_PART = 1_000;

    /** The words for each refusal; all others are sorry in general. */
    private static final Map<String, String> WORDS = Map.of(
            CommonProblem.NOT_FOUND.urn(), "not-found",
            SurveyProblem.SURVEY_NOT_OPEN.urn(), "not-open",
            SurveyProblem.SURVEY_QUOTA_REACHED.urn(), "quota",
            SurveyProblem.INVITATION_NOT_VALID.urn(), "not-valid",
            SurveyProblem.INVITATION_EXPIRED.urn(), "expired",
            SurveyProblem.INVITATION_USED.urn(), "used",
            SurveyProblem.ANSWERING_TIME_OVER.urn(), "time-over");

    @Inject
    AnswerPages pages;

    Response orMessage(@Nullable String wish, Supplier<Response> page) {
        try {
            return page.get();
        } catch (Refusal refusal) {
            String words = WORDS.getOrDefault(refusal.problem().type(), "sorry");
            return page(refusal.problem().status(), pages.message(language(wish), words));
        } catch (TooOften e) {
            ProblemType type = CommonProblem.TOO_MANY_REQUESTS;
            return Response.fromResponse(page(type.status(), pages.message(language(wish), "too-often")))
                    .header("Retry-After", Long.toString(e.seconds()))
                    .build();
        }
    }

    Response page(int status, String html) {
        return Response.status(status)
                .type(HTML)
                .entity(html)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'")
                .build();
    }

    static SurveyId id(String survey) {
        try {
            return SurveyId.fromString(survey);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("No such survey");
        }
    }

    static @Nullable Integer number(@Nullable String part) {
        return part != null && part.matches("\\d{1,3}") ? Math.min(Integer.parseInt(part), HIGHEST_PART) : null;
    }

    /** Without a survey there are only the page's own languages. */
    private static String language(@Nullable String wish) {
        try {
            List<LanguageRange> ranges = wish == null ? List.of() : LanguageRange.parse(wish);
            String found = Locale.lookupTag(ranges, PageWords.languages());
            return found == null ? "en" : Languages.canonical(found);
        } catch (IllegalArgumentException e) {
            return "en";
        }
    }
}
