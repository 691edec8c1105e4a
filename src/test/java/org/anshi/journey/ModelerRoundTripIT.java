package org.anshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.anshi.browser.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Opening and saving our diagrams as Camunda Modeler does (it is built on bpmn-js) changes nothing but layout. */
class ModelerRoundTripIT {
    private static final Path VIEWER =
            Path.of("src/main/resources/static/workbench/bpmn-js-18.31.1/bpmn-navigated-viewer.production.min.js");
    private static final String OPEN_AND_SAVE =
            "async xml => { const viewer = new BpmnJS({ container: document.body });"
                    + " const { warnings } = await viewer.importXML(xml);"
                    + " if (warnings.length) throw new Error(warnings.map(each => each.message).join());"
                    + " return (await viewer.saveXML({ format: true })).xml; }";

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void nothingButTheLayoutChanges() throws Exception {
        Page page = windows.desktop();
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(VIEWER));
        for (Path diagram : diagrams()) {
            String written = Files.readString(diagram);
            String saved = (String) page.evaluate(OPEN_AND_SAVE, written);
            assertThat(meaning(saved)).as(diagram.toString()).isEqualTo(meaning(written));
        }
    }

    private static List<Path> diagrams() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    /** The diagram without its layout, blanks and the order of unlike neighbours. */
    private static String meaning(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return meaning(factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement());
    }

    private static String meaning(Element element) {
        Map<String, List<String>> children = IntStream.range(
                        0, element.getChildNodes().getLength())
                .mapToObj(i -> element.getChildNodes().item(i))
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> !child.getLocalName().equals("BPMNDiagram"))
                .collect(Collectors.groupingBy(
                        Node::getLocalName,
                        TreeMap::new,
                        Collectors.mapping(ModelerRoundTripIT::meaning, Collectors.toList())));
        String attributes = IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i))
                .filter(attribute -> !attribute.getNodeName().startsWith("xmlns"))
                .map(attribute -> attribute.getLocalName() + "=" + attribute.getNodeValue())
                .sorted()
                .collect(Collectors.joining(" "));
        String text = children.isEmpty() ? element.getTextContent().trim() : "";
        return "\n" + element.getLocalName() + " " + attributes + " " + text + children.values();
    }
}
