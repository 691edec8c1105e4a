package org.anshi.bench.flowable;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A diagram in Flowable's words; what it has no word for is dropped and counted. */
class Translation {
    private static final String THEIRS = "http://camunda.org/schema/1.0/bpmn";
    private static final String OURS = "http://flowable.org/bpmn";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> SAME_ATTRIBUTE = Set.of("expression", "candidateGroups", "dueDate");

    private final Map<String, Integer> dropped = new TreeMap<>();

    String of(String diagram) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(diagram)));
            document.getDocumentElement().setAttribute("xmlns:flowable", OURS);
            each(document, THEIRS, "in", this::passedOn);
            each(document, BPMN, "messageEventDefinition", this::spokenAtTheEnd);
            each(document, THEIRS, "outputParameter", parameter -> set(parameter, "end", "setVariable"));
            each(document, THEIRS, "inputParameter", parameter -> set(parameter, "start", "setVariableLocal"));
            each(document, THEIRS, "inputOutput", Translation::remove);
            each(document, THEIRS, "executionListener", listener -> renamed(listener, "flowable:executionListener"));
            each(document, THEIRS, "properties", element -> drop(element, "properties"));
            each(document, "*", "*", this::attributes);
            StringWriter written = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(written));
            return written.toString().replace("execution.processBusinessKey", "execution.processInstanceBusinessKey");
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** How often what was dropped. */
    Map<String, Integer> dropped() {
        return dropped;
    }

    private void passedOn(Element in) {
        if (in.hasAttribute("businessKey")) {
            Element call = (Element) in.getParentNode().getParentNode();
            call.setAttributeNS(OURS, "flowable:inheritBusinessKey", "true");
            remove(in);
            return;
        }
        renamed(in, "flowable:in");
    }

    /** A message's end event that speaks a word: a listener speaks it. */
    private void spokenAtTheEnd(Element definition) {
        String expression = definition.getAttributeNS(THEIRS, "expression");
        if (expression.isEmpty()) {
            return;
        }
        listen((Element) definition.getParentNode(), "start", expression);
        remove(definition);
    }

    private void set(Element parameter, String event, String how) {
        Element activity = (Element) parameter.getParentNode().getParentNode().getParentNode();
        String value = parameter.getTextContent();
        String literal = value.startsWith("${") ? value.substring(2, value.length() - 1) : "'" + value + "'";
        listen(activity, event, "${execution." + how + "('" + parameter.getAttribute("name") + "'," + literal + ")}");
    }

    private static void listen(Element element, String event, String expression) {
        Document document = element.getOwnerDocument();
        Element extensions = children(element).stream()
                .filter(child -> child.getLocalName().equals("extensionElements"))
                .findFirst()
                .orElseGet(() -> {
                    Element made = document.createElementNS(BPMN, "bpmn:extensionElements");
                    element.insertBefore(made, element.getFirstChild());
                    return made;
                });
        Element listener = document.createElementNS(OURS, "flowable:executionListener");
        listener.setAttribute("event", event);
        listener.setAttribute("expression", expression);
        extensions.appendChild(listener);
    }

    private static void renamed(Element element, String name) {
        element.getOwnerDocument().renameNode(element, OURS, name);
    }

    private void attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        List<Attr> theirs = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            if (THEIRS.equals(all.item(i).getNamespaceURI())) {
                theirs.add((Attr) all.item(i));
            }
        }
        for (Attr attribute : theirs) {
            element.removeAttributeNode(attribute);
            if (SAME_ATTRIBUTE.contains(attribute.getLocalName())) {
                element.setAttributeNS(OURS, "flowable:" + attribute.getLocalName(), attribute.getValue());
            } else {
                dropped.merge(attribute.getLocalName(), 1, Integer::sum);
            }
        }
    }

    private void drop(Element element, String what) {
        dropped.merge(what, 1, Integer::sum);
        remove(element);
    }

    private static void remove(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static void each(Document document, String namespace, String name, Consumer<Element> todo) {
        NodeList found = document.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        elements.stream().filter(element -> element.getParentNode() != null).forEach(todo);
    }
}
