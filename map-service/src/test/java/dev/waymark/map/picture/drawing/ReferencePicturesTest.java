package dev.waymark.map.picture.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.map.picture.canvas.SvgFile;
import dev.waymark.map.picture.canvas.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Pictures as people have looked at them and found good. After a wanted change look at the new ones and keep them:
 * {@code mvn -pl map-service -am test -Dtest=ReferencePicturesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dpictures.renew=true}.
 */
class ReferencePicturesTest {
    private static final Path KEPT = Path.of("src/test/resources/pictures");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @ParameterizedTest
    @CsvSource({
        "ordinary, JOURNEY, LIGHT",
        "ordinary, JOURNEY, DARK",
        "ordinary, BLUEPRINT, LIGHT",
        "ordinary, STAKEHOLDERS, LIGHT",
        "ordinary, FEELINGS, LIGHT",
        "compared, JOURNEY, LIGHT",
        "empty, JOURNEY, LIGHT",
    })
    void aPictureIsMadeOfTheSameShapesAtTheSamePlaces(String name, Layout layout, Theme theme) throws IOException {
        Scene scene = switch (name) {
            case "ordinary" -> Scenes.ordinary();
            case "compared" -> Scenes.compared();
            default -> Scenes.empty();
        };
        String svg = SvgFile.of(Picture.of(scene, layout), theme);
        Path kept = KEPT.resolve("%s-%s-%s.svg".formatted(name, layout, theme).toLowerCase(Locale.ROOT));
        if (Boolean.getBoolean("pictures.renew")) {
            Files.createDirectories(KEPT);
            Files.writeString(kept, svg);
        }
        assertThat(shapes(svg)).isEqualTo(shapes(Files.readString(kept)));
    }

    /** Elements in their order with whole pixels; colours and fonts are told by classes. */
    private static List<String> shapes(String svg) {
        List<String> shapes = new ArrayList<>();
        tell(DrawnPicture.parse(svg).document().getDocumentElement(), "", shapes);
        return shapes;
    }

    private static void tell(Element element, String indent, List<String> shapes) {
        StringBuilder told = new StringBuilder(indent + element.getTagName());
        attributes(element)
                .forEach((name, value) ->
                        told.append(' ').append(name).append('=').append(name.equals("class") ? value : whole(value)));
        boolean leaf = true;
        List<Element> inside = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                inside.add(part);
                leaf = false;
            }
        }
        if (leaf && !element.getTagName().equals("style")) {
            told.append(' ').append(element.getTextContent());
        }
        shapes.add(told.toString());
        inside.forEach(part -> tell(part, indent + " ", shapes));
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
        }
        return attributes;
    }

    private static String whole(String value) {
        return NUMBER.matcher(value)
                .replaceAll(number -> Long.toString(Math.round(Double.parseDouble(number.group()))));
    }
}
