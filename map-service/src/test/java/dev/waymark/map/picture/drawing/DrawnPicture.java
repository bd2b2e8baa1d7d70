package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.SvgFile;
import dev.waymark.map.picture.canvas.TextStyle;
import dev.waymark.map.picture.canvas.Theme;
import dev.waymark.map.picture.canvas.XmlText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture read back: where its texts and cells are. */
record DrawnPicture(Document document) {
    record Box(double left, double top, double right, double bottom, String text) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isInside(Box other) {
            return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
        }
    }

    record Cell(Box ground, List<Box> texts) {}

    static DrawnPicture of(Scene scene) {
        return of(scene, Layout.JOURNEY);
    }

    static DrawnPicture of(Scene scene, Layout layout) {
        return parse(SvgFile.of(Picture.of(scene, layout), Theme.LIGHT));
    }

    static DrawnPicture parse(String svg) {
        try {
            return new DrawnPicture(DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg))));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    List<Element> elements(String name) {
        return elements(document.getDocumentElement(), name);
    }

    List<Element> ofClass(String name, String cssClass) {
        return elements(name).stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(cssClass))
                .toList();
    }

    List<Box> texts() {
        return elements("text").stream().map(DrawnPicture::textBox).toList();
    }

    List<Cell> cells() {
        return ofClass("g", "cell").stream().map(DrawnPicture::cell).toList();
    }

    /** All letters of the picture, without the gaps that line breaks make. */
    String letters() {
        return letters(elements("text").stream().map(Element::getTextContent).collect(Collectors.joining()));
    }

    static String letters(String text) {
        return XmlText.of(text).replaceAll("\\s", "");
    }

    Box page() {
        Element svg = document.getDocumentElement();
        return new Box(0, 0, number(svg, "width"), number(svg, "height"), "page");
    }

    private static Cell cell(Element group) {
        Element ground = elements(group, "rect").getFirst();
        double x = number(ground, "x");
        double y = number(ground, "y");
        return new Cell(
                new Box(x, y, x + number(ground, "width"), y + number(ground, "height"), "cell"),
                elements(group, "text").stream().map(DrawnPicture::textBox).toList());
    }

    private static Box textBox(Element text) {
        TextStyle style = TextStyle.valueOf(
                text.getAttribute("class").replaceAll(" .*", "").toUpperCase(Locale.ROOT));
        double width = style.width(text.getTextContent());
        double x = number(text, "x");
        double left = text.getAttribute("direction").equals("rtl")
                ? x - width
                : text.getAttribute("text-anchor").equals("middle") ? x - width / 2 : x;
        double baseline = number(text, "y");
        return new Box(
                left, baseline - 0.8 * style.size, left + width, baseline + 0.25 * style.size, text.getTextContent());
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
