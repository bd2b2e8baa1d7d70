package dev.waymark.map.picture.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.waymark.map.picture.canvas.SvgFile;
import dev.waymark.map.picture.canvas.Theme;
import dev.waymark.map.picture.drawing.DrawnPicture.Box;
import dev.waymark.map.picture.drawing.DrawnPicture.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class PictureTest {
    private static final Map<Layout, DrawnPicture> EXTREMES = new EnumMap<>(Layout.class);
    private static final DrawnPicture ORDINARY = DrawnPicture.of(Scenes.ordinary());

    @BeforeAll
    static void draw() {
        for (Layout layout : Layout.values()) {
            EXTREMES.put(layout, DrawnPicture.of(Scenes.extreme(), layout));
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void noTwoTextsOverlap(Layout layout) {
        assertNoneOverlap(extreme(layout).texts());
        assertNoneOverlap(DrawnPicture.of(Scenes.ordinary(), layout).texts());
        assertNoneOverlap(DrawnPicture.of(Scenes.compared(), layout).texts());
        assertNoneOverlap(DrawnPicture.of(Scenes.empty(), layout).texts());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void noTwoCellsOverlap(Layout layout) {
        assertThat(extreme(layout).cells()).hasSizeGreaterThanOrEqualTo(layout == Layout.STAKEHOLDERS ? 40 : 96);
        assertNoneOverlap(extreme(layout).cells().stream().map(Cell::ground).toList());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyTextStaysInsideItsCellAndOnThePage(Layout layout) {
        for (Cell cell : extreme(layout).cells()) {
            assertThat(cell.texts()).isNotEmpty().allMatch(text -> text.isInside(cell.ground()));
        }
        assertThat(extreme(layout).texts())
                .allMatch(text -> text.isInside(extreme(layout).page()));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void noCellLiesOnAnyTextButItsOwn(Layout layout) {
        Set<Box> outside = new LinkedHashSet<>(extreme(layout).texts());
        extreme(layout).cells().forEach(cell -> cell.texts().forEach(outside::remove));
        assertThat(outside).isNotEmpty();
        List<Box> boxes = new ArrayList<>(outside);
        extreme(layout).cells().forEach(cell -> boxes.add(cell.ground()));
        assertNoneOverlap(boxes);
    }

    @Test
    void everyWordIsThereHoweverLongAndInWhateverScript() {
        String letters = extreme(Layout.JOURNEY).letters();
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
        assertThat(extreme(Layout.JOURNEY).letters()).contains("<script>alert('x')</script>&\"quotes\"]]>");
        assertThat(extreme(Layout.JOURNEY).elements("script")).isEmpty();
    }

    @Test
    void charactersThatXmlCannotCarryAreDropped() {
        Scene scene = Scenes.scene(Scenes.stage("A\u0000B\u0007C\uD800D\uFFFEE\u001BF"));
        assertThat(DrawnPicture.of(scene).letters()).contains("ABCDEF");
    }

    @Test
    void aMapWithoutStagesSaysSo() {
        assertThat(DrawnPicture.of(Scenes.scene()).letters()).contains("Thismaphasnostagesyet");
    }

    @Test
    void aStageWithoutTouchpointsKeepsItsPlace() {
        DrawnPicture picture = DrawnPicture.of(Scenes.scene(Scenes.stage("Loyalty")));
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
        assertThat(ORDINARY.ofClass("line", "interval"))
                .as("a whisker and its two caps")
                .hasSize(3 + 1);
    }

    @Test
    void tooFewAnswersAreSaidButNotDrawn() {
        assertThat(ORDINARY.letters()).contains("3answers:toofewtosay");
    }

    @Test
    void momentsOfTruthAreMarkedOnTheirHeadAndOnTheCurve() {
        assertThat(ORDINARY.ofClass("rect", "pill"))
                .as("on the head and in the legend")
                .hasSize(2);
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
        String svg = SvgFile.of(Picture.of(Scenes.extreme(), Layout.JOURNEY), theme)
                .replace("http://www.w3.org/2000/svg", "");
        assertThat(svg).doesNotContain("http", "@import", "href", "<image", "<foreignObject");
        assertThat(svg.replace("url(#feelings)", "")).doesNotContain("url(");
    }

    private static DrawnPicture extreme(Layout layout) {
        return Objects.requireNonNull(EXTREMES.get(layout));
    }

    private static void assertNoneOverlap(List<Box> boxes) {
        List<Box> fromTheLeft =
                boxes.stream().sorted(Comparator.comparingDouble(Box::left)).toList();
        for (int i = 0; i < fromTheLeft.size(); i++) {
            Box box = fromTheLeft.get(i);
            for (int j = i + 1; j < fromTheLeft.size() && fromTheLeft.get(j).left() < box.right(); j++) {
                if (box.overlaps(fromTheLeft.get(j))) {
                    fail("%s overlaps %s", box, fromTheLeft.get(j));
                }
            }
        }
    }
}
