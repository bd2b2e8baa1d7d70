package dev.waymark.map.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.waymark.map.exchange.Sample;
import dev.waymark.map.journeymap.read.MapView;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ExportFormatTest {
    private final MapView map = Sample.map();

    @Test
    void jsonHoldsToItsPublishedSchema() throws IOException {
        JsonNode file = Sample.json().readTree(ExportFormat.JSON.write(map, Sample.json()));

        assertThat(schema().validate(file)).isEmpty();
        assertThat(file.findValuesAsText("id")).isEmpty();
        assertThat(file.at("/stages/0/touchpoints/0/customerAction").asText()).isEqualTo(Sample.HOSTILE);
    }

    @Test
    void theSchemaRefusesWhatIsNoMap() throws IOException {
        JsonNode wrong = Sample.json().readTree("""
                {"name": " ", "kind": "as-is", "stages": [{"name": "Use", "touchpoints": [{"name": "a", "feeling": 3}]}], "x": 1}""");

        assertThat(schema().validate(wrong))
                .extracting(it -> it.getInstanceLocation().toString())
                .containsExactlyInAnyOrder("$", "$.name", "$.stages[0].touchpoints[0].feeling");
    }

    /** The fixture was read by mermaid 11.17.2, whose task names, sections and actors were these texts. */
    @Test
    void mermaidIsWhatItsOwnParserAccepted() throws IOException {
        assertThat(text(ExportFormat.MERMAID)).isEqualTo(fixture("journey.mmd"));
    }

    @Test
    void markdownShowsTextsAsTheyAre() throws IOException {
        assertThat(text(ExportFormat.MARKDOWN)).isEqualTo(fixture("journey.md"));
    }

    @Test
    void drawIoHasABoxForEveryTextAndNoneOverlaps() throws Exception {
        Document file = xml(ExportFormat.DRAWIO);
        List<Rectangle> boxes = boxes(file);

        assertThat(values(file, "value"))
                .contains(Sample.HOSTILE
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("\n", "<br>"));
        assertThat(boxes).hasSizeGreaterThan(10);
        assertThat(boxes)
                .doesNotHaveDuplicates()
                .allSatisfy(one -> assertThat(boxes)
                        .filteredOn(other -> !other.equals(one))
                        .noneMatch(one::intersects));
    }

    @Test
    void lucidIsAZipWithADocumentOfUniqueShapes() throws IOException {
        JsonNode document;
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(ExportFormat.LUCID.write(map, Sample.json())))) {
            assertThat(Objects.requireNonNull(zip.getNextEntry()).getName()).isEqualTo("document.json");
            document = Sample.json().readTree(zip.readAllBytes());
        }

        assertThat(document.at("/version").asInt()).isEqualTo(1);
        assertThat(document.at("/pages/0/shapes").findValuesAsText("id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9_.~-]{1,36}"));
        assertThat(document.at("/pages/0/shapes").findValuesAsText("text")).contains(Sample.HOSTILE);
    }

    @Test
    void cjmlIsAPlannedJourneyOfPhasesAndTouchpoints() throws Exception {
        Document file = xml(ExportFormat.CJML);

        assertThat(file.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        assertThat(texts(file, "phaseName")).containsExactly("section: Purchase", "Use");
        assertThat(texts(file, "initiatorLabel")).containsExactly("title, of: Ordering; #2", "Delivery");
        assertThat(texts(file, "channelName")).containsExactly("website");
        assertThat(texts(file, "comment")).containsExactly(Sample.HOSTILE);
    }

    @Test
    void whatAFormatCannotCarryIsCounted() {
        assertThat(ExportFormat.JSON.losses(map))
                .extracting(Loss::what, Loss::count)
                .containsExactly(tuple(Content.PEOPLE, 1L), tuple(Content.STATE, 1L), tuple(Content.PROVEN_EFFECT, 1L));
        assertThat(ExportFormat.CSV.losses(map)).extracting(Loss::what).contains(Content.GOAL);
        assertThat(ExportFormat.MERMAID.losses(map))
                .extracting(Loss::what, Loss::count)
                .contains(tuple(Content.PAIN_POINT, 2L), tuple(Content.NO_FEELING, 1L), tuple(Content.DELIGHT, 1L));
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream schema = ExportFormatTest.class.getResourceAsStream("/schema/journey-map.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Sample.json().readTree(schema));
        }
    }

    private String text(ExportFormat format) {
        return new String(format.write(map, Sample.json()), StandardCharsets.UTF_8);
    }

    private Document xml(ExportFormat format) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(format.write(map, Sample.json())));
    }

    private static List<Rectangle> boxes(Document file) {
        return elements(file, "mxGeometry").stream()
                .map(box -> new Rectangle(side(box, "x"), side(box, "y"), side(box, "width"), side(box, "height")))
                .toList();
    }

    private static int side(Element box, String name) {
        return Integer.parseInt(box.getAttribute(name));
    }

    private static List<String> values(Document file, String attribute) {
        return elements(file, "mxCell").stream()
                .map(cell -> cell.getAttribute(attribute))
                .toList();
    }

    private static List<String> texts(Document file, String name) {
        return elements(file, name).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document file, String name) {
        NodeList found = file.getElementsByTagName(name);
        List<Element> result = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            result.add((Element) found.item(i));
        }
        return result;
    }

    private static String fixture(String name) throws IOException {
        try (InputStream file = ExportFormatTest.class.getResourceAsStream("/exchange/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
