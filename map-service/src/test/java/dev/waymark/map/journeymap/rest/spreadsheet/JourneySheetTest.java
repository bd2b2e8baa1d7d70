package dev.waymark.map.journeymap.rest.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.write.ImportedStage;
import dev.waymark.map.journeymap.write.ImportedStage.ImportedTouchpoint;
import dev.waymark.service.Ids;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneySheetTest {
    private final JourneySheet sheets = new JourneySheet(new Ids());

    @Test
    void quotesAndLineBreaksInsideCellsStay() throws IOException {
        List<ImportedStage> stages = sheets.read(ownSample());

        TouchpointLanes booking = touchpoint(stages, "Booking a \"quiet\" room").lanes();
        assertThat(booking.customerThought()).isEqualTo("\"Is it really quiet?\" she asks,\ntwice");
        assertThat(booking.momentOfTruth()).isTrue();
        assertThat(booking.feeling()).isEqualTo(1);
        assertThat(touchpoint(stages, "Checking in").lanes().frontstage()).isEqualTo("Desk clerk, night porter");
    }

    @Test
    void rowsOfOneStageComeTogetherWhateverTheCaseOfItsName() throws IOException {
        List<ImportedStage> stages = sheets.read(ownSample());

        assertThat(stages).extracting(ImportedStage::name).containsExactly("Before", "Arrival", "Stay");
        assertThat(stages.get(1).touchpoints())
                .extracting(touchpoint -> touchpoint.lanes().name())
                .containsExactly("Checking in", "Reading the bill");
    }

    @Test
    void painPointsAndDelightsArePartedAtLineBreaksAndSemicolons() throws IOException {
        List<ImportedStage> stages = sheets.read(ownSample());

        assertThat(touchpoint(stages, "Checking in").painPoints().values())
                .containsExactly("Queue at the desk", "Card machine is slow", "no change");
        assertThat(touchpoint(stages, "Booking a \"quiet\" room").delights().values())
                .containsExactly("Photos of the view", "a map", "of the walk from the station");
    }

    @Test
    void aMinusSignIsAMinusAndAnEmptyCellIsNothing() throws IOException {
        List<ImportedStage> stages = sheets.read(ownSample());

        TouchpointLanes lostKey = touchpoint(stages, "Lost key").lanes();
        assertThat(lostKey.feeling()).isEqualTo(-2);
        assertThat(lostKey.path()).isEqualTo(dev.waymark.contracts.map.Path.EXCEPTION);
        assertThat(touchpoint(stages, "Reading the bill").lanes().feeling()).isNull();
        assertThat(touchpoint(stages, "Breakfast").lanes().importance()).isNull();
    }

    @Test
    void theSharedSpreadsheetComesWhole() throws IOException {
        Path shared = Path.of("../../shared/data/maps/electronics-journey.csv");
        assumeTrue(Files.exists(shared));

        List<ImportedStage> stages = sheets.read(Files.readAllBytes(shared));

        assertThat(stages)
                .extracting(ImportedStage::name)
                .containsExactly("Awareness", "Consideration", "Purchase", "Use", "Support", "Loyalty");
        assertThat(stages).flatExtracting(ImportedStage::touchpoints).hasSize(11);
        assertThat(touchpoint(stages, "Asking in store").painPoints().values())
                .containsExactly("Staff cannot compare models", "Demo units have empty batteries");
        assertThat(touchpoint(stages, "Seeing an advert").lanes().customerThought())
                .isEqualTo("\"Looks good, but is it worth it?\"");
        assertThat(touchpoint(stages, "Support call").lanes().feeling()).isEqualTo(-2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stage,Touchpoint,Emotion\nUse,Set-up,-1\n",
                "Stage;Touchpoint;Emotion\r\nUse;Set-up;-1\r\n",
                "Stage\tTouchpoint\tEmotion\nUse\tSet-up\t-1",
                "\uFEFFStage,Touchpoint,Emotion\nUse,Set-up,-1\n",
                " emotion , touchpoint , stage \n -1 , Set-up , Use \n\n",
            })
    void theSameSheetMayBeSavedInManyWays(String csv) {
        List<ImportedStage> stages = read(csv);

        assertThat(stages).extracting(ImportedStage::name).containsExactly("Use");
        assertThat(touchpoint(stages, "Set-up").lanes().feeling()).isEqualTo(-1);
    }

    @Test
    void allThatIsWrongIsNamedByItsPlace() {
        assertThat(violations("""
                        Stage,Touchpoint,Emotion,Moment of truth,Importance,Path
                        Use,Set-up,-1,yes,5,main
                        ,Everyday use,great,no,3,main
                        Use,,3,perhaps,0,side
                        Use,Cleaning,0,no
                        """))
                .containsExactly(
                        new Violation("rows[1].Stage", "must not be blank"),
                        new Violation("rows[1].Emotion", "must be a whole number from -2 to 2, not 'great'"),
                        new Violation("rows[2].Touchpoint", "must not be blank"),
                        new Violation("rows[2].Emotion", "must be a whole number from -2 to 2, not '3'"),
                        new Violation("rows[2].Importance", "must be a whole number from 1 to 5, not '0'"),
                        new Violation("rows[2].Moment of truth", "must be yes or no, not 'perhaps'"),
                        new Violation("rows[2].Path", "must be main or exception, not 'side'"),
                        new Violation("rows[3]", "has 4 cells where the header has 6"));
    }

    @Test
    void columnsNobodyKnowsAndColumnsThatLackAreNamed() {
        assertThat(violations("Stage,Mood,stage\nUse,good,Use\n"))
                .extracting(Violation::field, violation -> violation.message().split(";", 2)[0])
                .containsExactly(
                        tuple("header", "'Mood' is not a column"),
                        tuple("header", "has the column 'Stage' twice"),
                        tuple("header", "must have the column 'Touchpoint'"));
    }

    @Test
    void tooLongTextsAndControlCharactersAreRefused() {
        assertThat(violations("Stage,Touchpoint,Channel\nUse,%s,a\0b\n".formatted("x".repeat(201))))
                .containsExactly(
                        new Violation("rows[0].Touchpoint", "must have at most 200 characters"),
                        new Violation("rows[0].Channel", "must not contain control characters"));
    }

    @Test
    void aSheetWithoutRowsIsRefused() {
        assertThat(violations("Stage,Touchpoint\n\n"))
                .containsExactly(new Violation("rows", "must have a touchpoint at least"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read("\n ")).isInstanceOf(Refusal.class).hasMessageContaining("The file is empty");
    }

    @Test
    void anotherEncodingIsRefused() {
        byte[] latin1 = "Stage,Touchpoint\nUse,Zubehör\n".getBytes(Charset.forName("ISO-8859-1"));

        assertThatThrownBy(() -> sheets.read(latin1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The file is not in UTF-8");
    }

    @Test
    void aQuoteNobodyClosesIsRefused() {
        assertThatThrownBy(() -> read("Stage,Touchpoint\nUse,\"Set-up\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The file is not readable as CSV");
    }

    private List<ImportedStage> read(String csv) {
        return sheets.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<Violation> violations(String csv) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(csv));
        return Objects.requireNonNull(refusal.problem().violations());
    }

    private static byte[] ownSample() throws IOException {
        try (InputStream sample = JourneySheetTest.class.getResourceAsStream("/own-journey.csv")) {
            return Objects.requireNonNull(sample).readAllBytes();
        }
    }

    private static ImportedTouchpoint touchpoint(List<ImportedStage> stages, String name) {
        return stages.stream()
                .flatMap(stage -> stage.touchpoints().stream())
                .filter(touchpoint -> touchpoint.lanes().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
