package org.anshi.journey.gate.candidate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A model file as it is written: every element, attribute and word of it, without following anything out of the file. */
final class WrittenXml {
    private WrittenXml() {}

    static Document read(byte[] content) throws SAXException, IOException {
        DocumentBuilder builder = builder();
        builder.setErrorHandler(new Quiet());
        return builder.parse(new ByteArrayInputStream(content));
    }

    /** A document type is where entities are declared: files that name others, texts that grow without end. */
    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Element> children(Element element) {
        return nodes(element.getChildNodes()).filter(Element.class::isInstance).map(Element.class::cast);
    }

    static Stream<Attr> attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(i -> (Attr) attributes.item(i));
    }

    /** The element's own words, also those around its children. */
    static String text(Element element) {
        List<String> words = new ArrayList<>();
        nodes(element.getChildNodes())
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .forEach(node -> words.add(node.getNodeValue()));
        return String.join("", words).trim();
    }

    static Optional<Element> idUsedTwice(Document document) {
        return idUsedTwice(document.getDocumentElement(), new HashSet<>());
    }

    private static Optional<Element> idUsedTwice(Element element, Set<String> seen) {
        return element.hasAttribute("id") && !seen.add(element.getAttribute("id"))
                ? Optional.of(element)
                : children(element)
                        .flatMap(child -> idUsedTwice(child, seen).stream())
                        .findFirst();
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }

    /** The parser's own one prints to the console. */
    private static class Quiet implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            // The file can be read all the same.
        }

        @Override
        public void error(SAXParseException error) throws SAXParseException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXParseException {
            throw error;
        }
    }
}
