package dev.waymark.feedback.survey.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.feedback.survey.answering.Sitting;
import dev.waymark.feedback.survey.page.AnswerPage.MessagePage;
import dev.waymark.feedback.survey.page.AnswerPage.OtherLanguage;
import dev.waymark.feedback.survey.page.AnswerPage.PageFrame;
import dev.waymark.feedback.survey.questionnaire.AnswerWriter;
import dev.waymark.feedback.survey.questionnaire.Flaw;
import dev.waymark.feedback.survey.questionnaire.Languages;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the pages. What staff and customers wrote stays text: it cannot become markup. */
@Singleton
class AnswerPages {
    private final Template questions;
    private final Template message;
    private final ObjectMapper mapper;

    @Inject
    AnswerPages(
            @Location("surveys/questions.html") Template questions,
            @Location("surveys/message.html") Template message,
            ObjectMapper mapper) {
        this.questions = questions;
        this.message = message;
        this.mapper = mapper;
    }

    /**
     * One part, with what was entered.
     *
     * @param token to send the form off with
     * @param entered in this part; where it is null what was saved is shown
     */
    String part(
            PageAddress address,
            Sitting sitting,
            String token,
            int part,
            @Nullable ObjectNode entered,
            List<Flaw> flaws) {
        SurveyDefinition definition = sitting.questionnaire().definition();
        PageFrame frame = frame(address, definition);
        PageParts parts = new PageParts(sitting.questionnaire(), sitting.saved());
        ObjectNode shown = entered == null ? saved(sitting) : entered;
        QuestionLooks looks = new QuestionLooks(definition, address.language(), frame.words());
        AnswerPage page = new AnswerPage(
                frame,
                address.path(),
                token,
                part,
                parts.count(),
                part == parts.count(),
                part == 1 ? PageText.orNone(definition, definition.introduction(), address.language()) : null,
                parts.asked(part).stream()
                        .map(question -> looks.of(
                                question,
                                shown.path(question.id()),
                                flaws.stream()
                                        .filter(flaw -> flaw.question().equals(question.id()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList());
        return questions.data("page", page).render();
    }

    /** It is done; for a while it can be changed. */
    String thanks(PageAddress address, Sitting sitting, Instant now) {
        SurveyDefinition definition = sitting.questionnaire().definition();
        PageFrame frame = frame(address, definition);
        String until = Optional.ofNullable(sitting.openUntil())
                .filter(it -> it.isAfter(now))
                .map(it -> time(it, address.language()))
                .orElse(null);
        return message.data(
                        "page",
                        new MessagePage(
                                frame,
                                PageText.orNone(definition, definition.thanks(), address.language()),
                                frame.words().of("thanks"),
                                until == null ? null : address.inPart(1),
                                until))
                .render();
    }

    /** Something is in the way. */
    String message(String language, String key) {
        PageWords words = PageWords.in(language);
        PageFrame frame = new PageFrame(
                language,
                Languages.direction(language),
                new PageText(words.of("survey"), null, null),
                words,
                List.of());
        return message.data("page", new MessagePage(frame, null, words.of(key), null, null))
                .render();
    }

    private ObjectNode saved(Sitting sitting) {
        return mapper.valueToTree(AnswerWriter.write(sitting.questionnaire(), sitting.saved(), sitting::words));
    }

    private static PageFrame frame(PageAddress address, SurveyDefinition definition) {
        String language = address.language();
        return new PageFrame(
                language,
                Languages.direction(language),
                PageText.of(definition, definition.title(), language),
                PageWords.in(language),
                definition.languages().stream()
                        .filter(other -> !other.equals(language))
                        .map(other ->
                                new OtherLanguage(other, Languages.direction(other), name(other), address.in(other)))
                        .toList());
    }

    private static String name(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getDisplayName(locale);
    }

    private static String time(Instant moment, String language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(Locale.forLanguageTag(language))
                        .withZone(ZoneOffset.UTC)
                        .format(moment)
                + " UTC";
    }
}
