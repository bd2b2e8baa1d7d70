package dev.waymark.feedback.survey.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.Choice;
import dev.waymark.feedback.survey.questionnaire.Flaw.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads answers as they are sent, by the id of the question: a number, the id of a choice, a list of such, a text, an
 * object with a choice for each row of a matrix; null takes back what was answered before.
 */
public final class AnswerReader {
    /** How long a text may be. */
    public static final int LONGEST_TEXT = 5_000;

    /** Longer ids are no question's, and not worth repeating. */
    private static final int LONGEST_ID = 40;

    /** No control characters but line breaks and tabs, no half characters. */
    private static final Pattern READABLE = Pattern.compile("[[^\\p{Cc}\\p{Cs}\\uFFFF]\\r\\n\\t]*");

    private final Questionnaire questionnaire;
    private final List<GivenAnswer> answers = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private AnswerReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** What was read, and what could not be. */
    public record Read(List<GivenAnswer> answers, List<Flaw> flaws) {}

    public static Read read(Questionnaire questionnaire, ObjectNode sent) {
        AnswerReader reader = new AnswerReader(questionnaire);
        sent.properties().forEach(field -> reader.read(field.getKey(), field.getValue()));
        return new Read(List.copyOf(reader.answers), List.copyOf(reader.flaws));
    }

    private void read(String id, JsonNode sent) {
        SurveyQuestion question = questionnaire.question(id).orElse(null);
        if (question == null) {
            String known = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) + "…" : id;
            flaws.add(new Flaw(known, Fault.NO_QUESTION, "is no question of this survey"));
        } else if (sent.isNull()) {
            answers.add(GivenAnswer.nothing(id));
        } else {
            switch (question.kind()) {
                case NPS, CSAT, CES, RATING -> number(question, sent);
                case SINGLE_CHOICE -> single(question, sent);
                case MULTIPLE_CHOICE, CONSENT -> multiple(question, sent);
                case TEXT -> text(question, sent);
                case MATRIX -> matrix(question, sent);
            }
        }
    }

    private void number(SurveyQuestion question, JsonNode sent) {
        Scale scale = Scale.of(question).orElseThrow();
        if (sent.isInt() && scale.contains(sent.intValue())) {
            answers.add(GivenAnswer.of(question.id(), sent.intValue()));
        } else {
            refuse(
                    question,
                    Fault.NOT_ON_SCALE,
                    "must be a whole number from %d to %d".formatted(scale.low(), scale.high()));
        }
    }

    private void single(SurveyQuestion question, JsonNode sent) {
        if (isOneOf(question.choices(), sent)) {
            answers.add(GivenAnswer.of(question.id(), List.of(sent.textValue())));
        } else {
            refuse(question, Fault.NOT_A_CHOICE, "must be the id of one of its choices");
        }
    }

    private void multiple(SurveyQuestion question, JsonNode sent) {
        List<String> chosen = new ArrayList<>();
        boolean fits = sent.isArray() && sent.size() <= question.choices().size();
        for (JsonNode one : sent) {
            fits = fits && isOneOf(question.choices(), one) && !chosen.contains(one.textValue());
            if (fits) {
                chosen.add(one.textValue());
            }
        }
        if (fits) {
            answers.add(GivenAnswer.of(question.id(), chosen));
        } else {
            refuse(question, Fault.NOT_A_CHOICE, "must be a list of ids of its choices, each once");
        }
    }

    private void text(SurveyQuestion question, JsonNode sent) {
        if (!sent.isTextual() || !READABLE.matcher(sent.textValue()).matches()) {
            refuse(question, Fault.UNREADABLE, "must be a text without control or broken characters");
        } else if (sent.textValue().length() > LONGEST_TEXT) {
            refuse(question, Fault.TOO_LONG, "must be at most %d characters".formatted(LONGEST_TEXT));
        } else {
            String text = sent.textValue().strip();
            answers.add(new GivenAnswer(question.id(), null, List.of(), Map.of(), text.isEmpty() ? null : text));
        }
    }

    private void matrix(SurveyQuestion question, JsonNode sent) {
        Map<String, String> rows = new LinkedHashMap<>();
        boolean fits = sent.isObject();
        for (Map.Entry<String, JsonNode> row : sent.properties()) {
            fits = fits
                    && question.rows().stream().anyMatch(it -> it.id().equals(row.getKey()))
                    && isOneOf(question.choices(), row.getValue());
            if (fits) {
                rows.put(row.getKey(), row.getValue().textValue());
            }
        }
        if (fits) {
            answers.add(new GivenAnswer(question.id(), null, List.of(), Map.copyOf(rows), null));
        } else {
            refuse(question, Fault.NOT_A_CHOICE, "must be an object of row ids, each with the id of a choice");
        }
    }

    private static boolean isOneOf(List<Choice> choices, JsonNode sent) {
        return sent.isTextual() && choices.stream().anyMatch(it -> it.id().equals(sent.textValue()));
    }

    private void refuse(SurveyQuestion question, Fault fault, String message) {
        flaws.add(new Flaw(question.id(), fault, message));
    }
}
