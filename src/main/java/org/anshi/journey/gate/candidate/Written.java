package org.anshi.journey.gate.candidate;

import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** One element of a diagram file with what is written on it, whether or not BPMN knows it. */
public record Written(Element element, Diagram diagram) {
    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** All there is in the diagram; its layout and the properties, which are words for people, are left out. */
    public static Stream<Written> all(Diagram diagram) {
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

    public boolean is(String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    public Stream<Attr> attributes() {
        return WrittenXml.attributes(element);
    }

    /** Null when it is not written. */
    public String attribute(String namespace, String name) {
        Attr attribute = element.getAttributeNodeNS(namespace, name);
        return attribute == null ? null : attribute.getValue();
    }

    public String text() {
        return WrittenXml.text(element);
    }

    public Finding finding(String rule, Bilingual problem, Bilingual wayOut) {
        return diagram.finding(owner(), rule, problem, wayOut);
    }

    /** The nearest element with an id, which the analyst can find in the diagram. */
    public BaseElement owner() {
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
