package org.anshi.journey.gate;

import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ReleaseCandidate.Diagram;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** One element of a diagram file with what is written on it, whether or not BPMN knows it. */
record Written(Element element, Diagram diagram) {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** All there is in the diagram; its layout and the properties, which are words for people, are left out. */
    static Stream<Written> all(Diagram diagram) {
        return WrittenXml.children(diagram.written().getDocumentElement())
                .filter(child -> BPMN.equals(child.getNamespaceURI()))
                .flatMap(child -> new Written(child, diagram).andBelow());
    }

    private Stream<Written> andBelow() {
        return Stream.concat(
                Stream.of(this),
                is(CAMUNDA, "properties")
                        ? Stream.empty()
                        : WrittenXml.children(element).flatMap(child -> new Written(child, diagram).andBelow()));
    }

    boolean is(String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    Stream<Attr> attributes() {
        return WrittenXml.attributes(element);
    }

    /** Null when it is not written. */
    String attribute(String namespace, String name) {
        Attr attribute = element.getAttributeNodeNS(namespace, name);
        return attribute == null ? null : attribute.getValue();
    }

    String text() {
        return WrittenXml.text(element);
    }

    Finding finding(String rule, Bilingual problem, Bilingual wayOut) {
        return diagram.finding(owner(), rule, problem, wayOut);
    }

    /** The nearest element with an id, which the analyst can find in the diagram. */
    BaseElement owner() {
        for (var at = element; at != null; at = at.getParentNode() instanceof Element parent ? parent : null) {
            if (at.hasAttribute("id")
                    && diagram.model().getModelElementById(at.getAttribute("id")) instanceof BaseElement known
                    && !known.getElementType().getTypeName().endsWith("EventDefinition")) {
                return known;
            }
        }
        return null;
    }
}
