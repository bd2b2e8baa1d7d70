package dev.waymark.map.picture.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.map.picture.drawing.DrawnPicture.Box;
import dev.waymark.map.picture.drawing.DrawnPicture.Cell;
import dev.waymark.map.picture.drawing.Scene.Stage;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class JourneyPictureTest {
    private static final DrawnPicture EXTREME = DrawnPicture.of(Scenes.extreme());
    private static final DrawnPicture ORDINARY = DrawnPicture.of(Scenes.ordinary());

    @Test
    void noTwoTextsOverlap() {
        assertNoneOverlap(ORDINARY.texts());
        assertNoneOverlap(EXTREME.texts());
    }

    @Test
    void noTwoCellsOverlap() {
        assertThat(EXTREME.cells()).hasSizeGreaterThan(96 * 11);
        assertNoneOverlap(EXTREME.cells().stream().map(Cell::ground).toList());
    }

    @Test
    void everyTextStaysInsideItsCellAndOnThePage() {
        for (Cell cell : EXTREME.cells()) {
            assertThat(cell.texts()).isNotEmpty().allMatch(text -> text.isInside(cell.ground()));
        }
        assertThat(EXTREME.texts()).allMatch(text -> text.isInside(EXTREME.page()));
    }

    @Test
    void everyWordIsThereHoweverLongAndInWhateverScript() {
        String letters = EXTREME.letters();
        for (String text : Scenes.TEXTS) {
            assertThat(letters).contains(DrawnPicture.letters(text));
        }
        assertThat(ORDINARY.letters())
                .contains("Buyingacamera", "As-ismap·Revision7·9March2026", "Fewergiveupatthebasket")
                .contains("Measuredby:NPS", "Scope:Webshop", "Purchase", "Hearingfromafriend", "Comparesthreemodels")
                .contains("WhomcanItrust?", "Forcedregistration", "Severity5of5", "Reducedbyanaction")
                .contains("One-clickreorder", "website", "Chataftertwominutes", "Ordermanagement", "Shopplatform");
    }

    @Test
    void markupInATextIsShownAndNeverPartOfThePicture() {
        assertThat(EXTREME.letters()).contains("<script>alert('x')</script>&\"quotes\"]]>");
        assertThat(EXTREME.elements("script")).isEmpty();
    }

    @Test
    void charactersThatXmlCannotCarryAreDropped() {
        Scene scene = Scenes.scene(new Stage("A\u0000B\u0007C\uD800D\uFFFEE\u001BF", List.of()));
        assertThat(DrawnPicture.of(scene).letters()).contains("ABCDEF");
    }

    @Test
    void aMapWithoutStagesSaysSo() {
        assertThat(DrawnPicture.of(Scenes.scene()).letters()).contains("Thismaphasnostagesyet");
    }

    @Test
    void aStageWithoutTouchpointsKeepsItsPlace() {
        DrawnPicture picture = DrawnPicture.of(Scenes.scene(new Stage("Loyalty", List.of())));
        assertThat(picture.letters()).contains("Loyalty", "Notouchpointsyet");
    }

    @Test
    void aFaceStandsForEachMappedFeeling() {
        List<String> feelings = ORDINARY.ofClass("g", "feeling").stream()
                .map(face -> face.getElementsByTagName("title").item(0).getTextContent())
                .toList();
        assertThat(feelings)
                .containsExactly("Hearing from a friend: Good (+1)", "Ordering: Bad (-1)", "Waiting: Very bad (-2)");
    }

    @Test
    void betterFeelingsStandHigher() {
        List<Double> heights = ORDINARY.ofClass("g", "feeling").stream()
                .map(face -> (Element) face.getElementsByTagName("circle").item(0))
                .map(face -> Double.valueOf(face.getAttribute("cy")))
                .toList();
        assertThat(heights).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
    }

    @Test
    void aMeasuredFeelingShowsItsIntervalItsAnswersAndTheGap() {
        assertThat(ORDINARY.letters()).contains("−1.4−1.6…−1.2,320answers0.4worsethanmapped");
        assertThat(ORDINARY.ofClass("line", "interval")).hasSize(1);
    }

    @Test
    void tooFewAnswersAreSaidButNotDrawn() {
        assertThat(ORDINARY.letters()).contains("3answers:toofewtosay");
    }

    @Test
    void momentsOfTruthAreMarkedOnTheirHeadAndOnTheCurve() {
        assertThat(ORDINARY.ofClass("rect", "pill")).hasSize(1);
        assertThat(ORDINARY.ofClass("g", "feeling")
                        .get(1)
                        .getElementsByTagName("circle")
                        .item(0))
                .extracting(halo -> ((Element) halo).getAttribute("class"))
                .isEqualTo("halo");
    }

    @Test
    void thoseWhoCannotSeeItAreToldTheWorstAndTheBest() {
        assertThat(ORDINARY.elements("desc").getFirst().getTextContent())
                .isEqualTo("Journey map with 2 stages and 3 touchpoints."
                        + " Worst: Waiting (-2). Best: Hearing from a friend (+1).");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void nothingIsFetchedFromElsewhere(Theme theme) {
        String svg = JourneyPicture.of(Scenes.extreme(), theme).replace("http://www.w3.org/2000/svg", "");
        assertThat(svg).doesNotContain("http", "@import", "href", "<image", "<foreignObject");
        assertThat(svg.replace("url(#feeling)", "")).doesNotContain("url(");
    }

    private static void assertNoneOverlap(List<Box> boxes) {
        List<Box> fromTheLeft =
                boxes.stream().sorted(Comparator.comparingDouble(Box::left)).toList();
        for (int i = 0; i < fromTheLeft.size(); i++) {
            Box box = fromTheLeft.get(i);
            for (int j = i + 1; j < fromTheLeft.size() && fromTheLeft.get(j).left() < box.right(); j++) {
                assertThat(box.overlaps(fromTheLeft.get(j)))
                        .as("%s overlaps %s", box, fromTheLeft.get(j))
                        .isFalse();
            }
        }
    }
}
