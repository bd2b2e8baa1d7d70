package dev.waymark.map.exchange.format;

import java.io.ByteArrayOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An element of an XML document that is being written, well-formed whatever the texts. */
record Xml(Element element) {
    static Xml root(String name) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().newDocument();
            Element root = document.createElement(name);
            document.appendChild(root);
            return new Xml(root);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK has an XML parser", e);
        }
    }

    Xml child(String name) {
        Element child = element.getOwnerDocument().createElement(name);
        element.appendChild(child);
        return new Xml(child);
    }

    /** Adds a child that holds nothing but a text. */
    Xml text(String name, String text) {
        child(name).element.setTextContent(XmlText.of(text));
        return this;
    }

    Xml with(String attribute, String value) {
        element.setAttribute(attribute, XmlText.of(value));
        return this;
    }

    Xml with(String attribute, int value) {
        return with(attribute, Integer.toString(value));
    }

    /** The whole document. */
    byte[] bytes() {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(element.getOwnerDocument()), new StreamResult(file));
            return file.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("A document in memory is always writable", e);
        }
    }
}
