package dev.waymark.map.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.exchange.sheet.ReadSheet.ReadColumn;
import dev.waymark.map.exchange.sheet.SheetStage.SheetDelight;
import dev.waymark.map.exchange.sheet.SheetStage.SheetPainPoint;
import dev.waymark.map.exchange.sheet.SheetStage.SheetTouchpoint;
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
    @Test
    void quotesAndLineBreaksInsideCellsStay() throws IOException {
        List<SheetStage> stages = read(ownSample());

        TouchpointLanes booking = touchpoint(stages, "Booking a \"quiet\" room").lanes();
        assertThat(booking.customerThought()).isEqualTo("\"Is it really quiet?\" she asks,\ntwice");
        assertThat(booking.momentOfTruth()).isTrue();
        assertThat(booking.feeling()).isEqualTo(1);
        assertThat(touchpoint(stages, "Checking in").lanes().frontstage()).isEqualTo("Desk clerk, night porter");
    }

    @Test
    void rowsOfOneStageComeTogetherWhateverTheCaseOfItsName() throws IOException {
        List<SheetStage> stages = read(ownSample());

        assertThat(stages).extracting(SheetStage::name).containsExactly("Before", "Arrival", "Stay");
        assertThat(stages.get(1).touchpoints())
                .extracting(touchpoint -> touchpoint.lanes().name())
                .containsExactly("Checking in", "Reading the bill");
    }

    @Test
    void painPointsAndDelightsArePartedAtLineBreaksAndSemicolons() throws IOException {
        List<SheetStage> stages = read(ownSample());

        assertThat(touchpoint(stages, "Checking in").painPoints())
                .extracting(SheetPainPoint::text)
                .containsExactly("Queue at the desk", "Card machine is slow", "no change");
        assertThat(touchpoint(stages, "Booking a \"quiet\" room").delights())
                .extracting(SheetDelight::text)
                .containsExactly("Photos of the view", "a map", "of the walk from the station");
    }

    @Test
    void aMinusSignIsAMinusAndAnEmptyCellIsNothing() throws IOException {
        List<SheetStage> stages = read(ownSample());

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

        List<SheetStage> stages = read(Files.readAllBytes(shared));

        assertThat(stages)
                .extracting(SheetStage::name)
                .containsExactly("Awareness", "Consideration", "Purchase", "Use", "Support", "Loyalty");
        assertThat(stages).flatExtracting(SheetStage::touchpoints).hasSize(11);
        assertThat(touchpoint(stages, "Asking in store").painPoints())
                .extracting(SheetPainPoint::text)
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
        List<SheetStage> stages = read(csv);

        assertThat(stages).extracting(SheetStage::name).containsExactly("Use");
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
        assertThat(violations("Stage,Weather,stage\nUse,good,Use\n"))
                .extracting(Violation::field, violation -> violation.message().split(";", 2)[0])
                .containsExactly(
                        tuple("header", "'Weather' is not a column"),
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

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theEncodingIsDetected(String encoding) {
        byte[] csv = "Stage,Touchpoint\nUse,Zubehör\n".getBytes(Charset.forName(encoding));

        assertThat(touchpoint(read(csv), "Zubehör")).isNotNull();
    }

    @Test
    void anEncodingThatCannotBeDetectedIsTheOneTheSenderNames() {
        Charset cyrillic = Charset.forName("windows-1251");
        byte[] csv = "Stage,Touchpoint\nUse,Покупка\n".getBytes(cyrillic);

        ReadSheet read = JourneySheet.csv(csv, cyrillic, false);

        assertThat(touchpoint(read.stages(), "Покупка")).isNotNull();
        assertThat(read.how().encoding()).isEqualTo("windows-1251");
    }

    @Test
    void bytesOfNoEncodingAreRefused() {
        byte[] broken = {'S', 't', 'a', 'g', 'e', (byte) 0x81, '\n'};

        assertThatThrownBy(() -> read(broken)).isInstanceOf(Refusal.class).hasMessageContaining("save it as CSV UTF-8");
    }

    @Test
    void columnsAreKnownByTheirSynonymsAndUnknownOnesMayBeLeftUnread() {
        byte[] csv = "sep=;\nSTEP;Feelings;phase;Ticket\nSet-up;very bad;Use;4711\n".getBytes(StandardCharsets.UTF_8);

        ReadSheet read = JourneySheet.csv(csv, null, true);

        assertThat(touchpoint(read.stages(), "Set-up").lanes().feeling()).isEqualTo(-2);
        assertThat(read.how().delimiter()).isEqualTo(";");
        assertThat(read.how().columns())
                .containsExactly(
                        new ReadColumn("STEP", "Touchpoint"),
                        new ReadColumn("Feelings", "Emotion"),
                        new ReadColumn("phase", "Stage"),
                        new ReadColumn("Ticket", null));
    }

    @Test
    void whatIsSaidOfAPainPointStandsAtItsPlace() {
        assertThat(violations(
                        "Stage,Touchpoint,Pain points,Severity,Pain point state\nUse,Set-up,a;b,3;6;1,sleeping\n"))
                .containsExactly(
                        new Violation("rows[0].Pain point severity", "must not say more than there are pain points, 2"),
                        new Violation(
                                "rows[0].Pain point state",
                                "must be raised, being-worked-on, reduced or gone, not 'sleeping'"),
                        new Violation("rows[0].Pain point severity", "must be a whole number from 1 to 5, not '6'"));
    }

    @Test
    void aQuoteNobodyClosesIsRefused() {
        assertThatThrownBy(() -> read("Stage,Touchpoint\nUse,\"Set-up\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The file is not readable as CSV");
    }

    private static List<SheetStage> read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SheetStage> read(byte[] csv) {
        return JourneySheet.csv(csv, null, false).stages();
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

    private static SheetTouchpoint touchpoint(List<SheetStage> stages, String name) {
        return stages.stream()
                .flatMap(stage -> stage.touchpoints().stream())
                .filter(touchpoint -> touchpoint.lanes().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
