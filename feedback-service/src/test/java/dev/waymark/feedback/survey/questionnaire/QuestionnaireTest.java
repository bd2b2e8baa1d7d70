package dev.waymark.feedback.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.QuestionKind;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.Choice;
import dev.waymark.contracts.feedback.SurveyQuestion.ShowIf;
import dev.waymark.contracts.feedback.SurveyRules;
import dev.waymark.contracts.feedback.SurveySubject;
import dev.waymark.feedback.survey.questionnaire.Flaw.Fault;
import dev.waymark.service.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireTest {
    private static final List<Choice> CHOICES = List.of(choice("price"), choice("time"));

    private static final SurveyQuestion NPS = question("nps", QuestionKind.NPS, true, null);
    private static final SurveyQuestion WHY =
            chosen("why", QuestionKind.SINGLE_CHOICE, new ShowIf("nps", null, 6, List.of()));
    private static final SurveyQuestion WORDS =
            question("words", QuestionKind.TEXT, false, new ShowIf("why", null, null, List.of("price")));
    private static final SurveyQuestion CSAT = question("csat", QuestionKind.CSAT, false, null);

    private static final Questionnaire ASKED = new Questionnaire(1, definition(NPS, WHY, WORDS, CSAT));

    @Test
    void aQuestionIsAskedIfTheEarlierOneIsAskedAndAnsweredSo() {
        assertThat(ids(ASKED.asked(List.of()))).containsExactly("nps", "csat");
        assertThat(ids(ASKED.asked(List.of(number("nps", 6))))).containsExactly("nps", "why", "csat");
        assertThat(ids(ASKED.asked(List.of(number("nps", 7))))).containsExactly("nps", "csat");
        assertThat(ids(ASKED.asked(List.of(number("nps", 0), choices("why", "price")))))
                .containsExactly("nps", "why", "words", "csat");
        assertThat(ids(ASKED.asked(List.of(number("nps", 9), choices("why", "price")))))
                .as("what is not asked any more decides nothing")
                .containsExactly("nps", "csat");
    }

    @Test
    void whatIsNotAskedDoesNotCount() {
        assertThat(ASKED.counted(List.of(choices("why", "price"), number("csat", 4), number("nps", 9))))
                .containsExactly(number("nps", 9), number("csat", 4));
    }

    @Test
    void onlyWhatIsAskedCanBeMissing() {
        assertThat(ASKED.missing(List.of())).extracting(Flaw::question).containsExactly("nps");
        assertThat(ASKED.missing(List.of(number("nps", 3))))
                .extracting(Flaw::question, Flaw::fault)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("why", Fault.MISSING));
        assertThat(ASKED.missing(List.of(number("nps", 9)))).isEmpty();
    }

    @Test
    void aMatrixIsAnsweredWhenAllItsRowsAre() {
        SurveyQuestion matrix = new SurveyQuestion(
                "m", QuestionKind.MATRIX, text("m"), true, null, CHOICES, List.of(choice("a"), choice("b")), null);
        Questionnaire asked = new Questionnaire(1, definition(matrix));

        assertThat(asked.missing(List.of(new SurveyAnswer("m", null, List.of(), Map.of("a", "time"), null))))
                .hasSize(1);
        assertThat(asked.missing(
                        List.of(new SurveyAnswer("m", null, List.of(), Map.of("a", "time", "b", "price"), null))))
                .isEmpty();
    }

    @Test
    void aPartEndsBeforeAQuestionThatDependsOnIt() {
        assertThat(ASKED.parts().stream().map(QuestionnaireTest::ids).toList())
                .containsExactly(List.of("nps"), List.of("why"), List.of("words", "csat"));
    }

    @Test
    void theFirstAnsweredQuestionOfAKindIsItsScore() {
        SurveyQuestion second = question("csat-2", QuestionKind.CSAT, false, null);
        Questionnaire asked = new Questionnaire(1, definition(CSAT, second, NPS));

        assertThat(asked.scores(List.of(number("csat-2", 2), number("nps", 10))))
                .isEqualTo(new Scores(2, 10, null));
        assertThat(asked.scores(List.of(number("csat-2", 2), number("csat", 5))))
                .isEqualTo(new Scores(5, null, null));
        assertThat(asked.scores(List.of())).isEqualTo(Scores.NONE);
    }

    @Test
    void whatSomebodyAgreesToIsReadFromTheirChoices() {
        Questionnaire asked = new Questionnaire(1, definition(NPS, consent(false, "quote", "contact")));

        assertThat(asked.consent(List.of(chosen("agree", "contact")))).isEqualTo(new Consent(false, true));
        assertThat(asked.consent(List.of(chosen("agree", "quote", "contact")))).isEqualTo(new Consent(true, true));
        assertThat(asked.consent(List.of(number("nps", 9)))).isNull();
        assertThat(ASKED.consent(List.of(new SurveyAnswer("why", null, List.of("quote"), Map.of(), null))))
                .as("a choice of another question")
                .isNull();
    }

    @Test
    void consentIsAskedForOnceFreelyAndForWhatItIsAbout() {
        assertThat(DefinitionCheck.of(definition(consent(false, "contact")))).isEmpty();
        assertThat(DefinitionCheck.of(definition(consent(true, "quote", "newsletter"), NPS, consent(false, "quote"))))
                .extracting(Violation::field)
                .containsExactly(
                        "questions[0].required", "questions[0].choices", "questions[2].kind", "questions[2].id");
        assertThat(DefinitionCheck.of(definition(consent(false))))
                .extracting(Violation::field)
                .containsExactly("questions[0].choices");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"nps": 11}            | nps   | NOT_ON_SCALE
                    {"nps": -1}            | nps   | NOT_ON_SCALE
                    {"nps": 5.5}           | nps   | NOT_ON_SCALE
                    {"nps": "5"}           | nps   | NOT_ON_SCALE
                    {"nps": [5]}           | nps   | NOT_ON_SCALE
                    {"nps": 99999999999}   | nps   | NOT_ON_SCALE
                    {"csat": 0}            | csat  | NOT_ON_SCALE
                    {"why": "other"}       | why   | NOT_A_CHOICE
                    {"why": {"$gt": ""}}   | why   | NOT_A_CHOICE
                    {"why": ["price"]}     | why   | NOT_A_CHOICE
                    {"words": 5}           | words | UNREADABLE
                    {"words": "a\\u0000b"} | words | UNREADABLE
                    {"words": "\\ud800"}   | words | UNREADABLE
                    {"$where": 1}          | $where | NO_QUESTION
                    """)
    void anAnswerThatDoesNotFitIsNamed(String sent, String question, Fault fault) throws JsonProcessingException {
        AnswerReader.Read read = read(ASKED, sent);

        assertThat(read.answers()).isEmpty();
        assertThat(read.flaws()).hasSize(1).allSatisfy(flaw -> {
            assertThat(flaw.question()).isEqualTo(question);
            assertThat(flaw.fault()).isEqualTo(fault);
        });
    }

    @Test
    void aTextMayBeLongButNotEndless() throws JsonProcessingException {
        assertThat(read(ASKED, "{\"words\": \"%s\"}".formatted("x".repeat(5_000)))
                        .flaws())
                .isEmpty();
        assertThat(read(ASKED, "{\"words\": \"%s\"}".formatted("x".repeat(5_001)))
                        .flaws())
                .extracting(Flaw::fault)
                .containsExactly(Fault.TOO_LONG);
    }

    @Test
    void conditionsLookBackAndFitWhatTheyAskFor() {
        SurveyQuestion forward = question("a", QuestionKind.TEXT, false, new ShowIf("b", null, null, List.of()));
        SurveyQuestion itself = question("b", QuestionKind.TEXT, false, new ShowIf("b", null, null, List.of()));
        SurveyQuestion choiceOfNumber =
                question("c", QuestionKind.TEXT, false, new ShowIf("nps", null, null, List.of("price")));
        SurveyQuestion offScale = question("d", QuestionKind.TEXT, false, new ShowIf("nps", 5, 11, List.of()));
        SurveyQuestion empty = question("e", QuestionKind.TEXT, false, new ShowIf("nps", 6, 5, List.of()));

        assertThat(DefinitionCheck.of(definition(NPS, forward, itself, choiceOfNumber, offScale, empty)))
                .extracting(Violation::field)
                .containsExactly(
                        "questions[1].showIf.question",
                        "questions[2].showIf.question",
                        "questions[3].showIf.anyOf",
                        "questions[4].showIf.from",
                        "questions[5].showIf.from");
    }

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "de-AT, de",
        "'fr, de;q=0.5', de",
        "'zh-TW', zh-Hant",
        "pt, en",
        "'', en",
        "'*', en",
        "';;;', en"
    })
    void theLanguageThatSuitsBestIsUsed(String wanted, String used) {
        assertThat(Languages.best(in("en", "de", "zh-Hant"), wanted)).isEqualTo(used);
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl", "he-IL, rtl", "fa, rtl", "az-Arab, rtl", "en, ltr", "ar-Latn, ltr", "de, ltr"})
    void scriptsAreWrittenTheirWay(String language, String direction) {
        assertThat(Languages.direction(language)).isEqualTo(direction);
    }

    private static AnswerReader.Read read(Questionnaire asked, String json) throws JsonProcessingException {
        return AnswerReader.read(asked, (ObjectNode) new ObjectMapper().readTree(json));
    }

    private static SurveyDefinition in(String... languages) {
        return definition(List.of(languages), NPS);
    }

    private static SurveyDefinition definition(SurveyQuestion... questions) {
        return definition(List.of("en"), questions);
    }

    private static SurveyDefinition definition(List<String> languages, SurveyQuestion... questions) {
        return new SurveyDefinition(
                "s",
                "en",
                languages,
                text("s"),
                null,
                null,
                Arrays.asList(questions),
                new SurveySubject(null, null, null, null, null, null),
                new SurveyRules(null, null, 1, 1));
    }

    private static SurveyQuestion question(String id, QuestionKind kind, boolean required, @Nullable ShowIf condition) {
        return new SurveyQuestion(id, kind, text(id), required, null, List.of(), List.of(), condition);
    }

    private static SurveyQuestion chosen(String id, QuestionKind kind, ShowIf condition) {
        return new SurveyQuestion(id, kind, text(id), true, null, CHOICES, List.of(), condition);
    }

    private static SurveyQuestion consent(boolean required, String... choices) {
        return new SurveyQuestion(
                "agree",
                QuestionKind.CONSENT,
                text("agree"),
                required,
                null,
                Arrays.stream(choices).map(QuestionnaireTest::choice).toList(),
                List.of(),
                null);
    }

    private static SurveyAnswer chosen(String question, String... choices) {
        return new SurveyAnswer(question, null, List.of(choices), Map.of(), null);
    }

    private static Choice choice(String id) {
        return new Choice(id, text(id));
    }

    private static Map<String, String> text(String text) {
        return Map.of("en", text);
    }

    private static SurveyAnswer number(String question, int number) {
        return new SurveyAnswer(question, number, List.of(), Map.of(), null);
    }

    private static SurveyAnswer choices(String question, String... choices) {
        return new SurveyAnswer(question, null, List.of(choices), Map.of(), null);
    }

    private static List<String> ids(List<SurveyQuestion> questions) {
        return questions.stream().map(SurveyQuestion::id).toList();
    }
}
