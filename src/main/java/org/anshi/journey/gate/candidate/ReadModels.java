package org.anshi.journey.gate.candidate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.Models.ModelFile;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.Form;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelParseException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads the files of a release; what can't be read is a finding of its own. Never follows an entity or leaves the file. */
public class ReadModels {
    private static final int LARGEST_FILE = 2 * 1024 * 1024;
    private static final String RULE = "readable";
    private static final Bilingual DOCTYPE =
            new Bilingual("含有 DOCTYPE：其中可以声明外部实体。", "It contains a DOCTYPE, which could declare external entities.");
    private static final Bilingual WITHOUT_DOCTYPE = new Bilingual(
            "删除 <!DOCTYPE …>；Camunda Modeler 保存的文件里没有它。",
            "Remove <!DOCTYPE …>; files saved by Camunda Modeler have none.");

    private final Map<String, Diagram> diagrams = new LinkedHashMap<>();
    private final Map<String, DmnModelInstance> tables = new LinkedHashMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    public ReleaseCandidate candidate(String name, ReleaseCandidate.Running running) {
        return new ReleaseCandidate(name, diagrams, tables, forms, running);
    }

    public void read(ModelFile file, List<Finding> findings) {
        Optional<Finding> fault = faultOf(file);
        if (fault.isPresent()) {
            findings.add(fault.get());
            return;
        }
        try {
            take(file, findings);
        } catch (SAXException e) {
            findings.add(
                    firstLine(e).contains("DOCTYPE") ? finding(file, DOCTYPE, WITHOUT_DOCTYPE) : unreadable(file, e));
        } catch (RuntimeException | IOException e) {
            findings.add(unreadable(file, e));
        }
    }

    private Optional<Finding> faultOf(ModelFile file) {
        if (!file.name().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
                || file.name().contains("..")) {
            return Optional.of(finding(
                    file,
                    new Bilingual(
                            "文件名只能用字母、数字、点和短横线，没有路径。",
                            "A file name has letters, digits, dots and hyphens only, and no path."),
                    new Bilingual("给文件改名，例如 inspection.bpmn。", "Give the file a name such as inspection.bpmn.")));
        }
        if (!names.add(file.name())) {
            return Optional.of(finding(
                    file,
                    new Bilingual("同一次发布中有两个同名文件。", "Two files of this release have the same name."),
                    new Bilingual("只留一个。", "Keep one of them.")));
        }
        if (!file.name().matches(".*\\.(bpmn|dmn|form)")) {
            return Optional.of(finding(
                    file,
                    new Bilingual("只接受 .bpmn、.dmn 和 .form 文件。", "Only .bpmn, .dmn and .form files are taken."),
                    new Bilingual("去掉这个文件；压缩包请先解开。", "Leave this file out; unpack an archive first.")));
        }
        if (file.content().length > LARGEST_FILE) {
            return Optional.of(finding(
                    file,
                    new Bilingual("文件超过 2 MB。", "The file is larger than 2 MB."),
                    new Bilingual("把流程拆成几个，用调用活动连起来。", "Split it and join the parts by call activities.")));
        }
        return Optional.empty();
    }

    private void take(ModelFile file, List<Finding> findings) throws IOException, SAXException {
        String name = file.name();
        if (name.endsWith(".bpmn")) {
            Document written = WrittenXml.read(file.content());
            Optional<Element> twice = WrittenXml.idUsedTwice(written);
            if (twice.isPresent()) {
                findings.add(usedTwice(file, twice.get()));
                return;
            }
            diagrams.put(
                    name,
                    new Diagram(name, Bpmn.readModelFromStream(new ByteArrayInputStream(file.content())), written));
        } else if (name.endsWith(".dmn")) {
            WrittenXml.read(file.content());
            tables.put(name, Dmn.readModelFromStream(new ByteArrayInputStream(file.content())));
        } else {
            take(Form.read(file.content()), file, findings);
        }
    }

    private void take(Form form, ModelFile file, List<Finding> findings) {
        if (!file.name().equals(form.id() + ".form")) {
            String id = file.name().replace(".form", "");
            findings.add(new Finding(
                    file.name(),
                    form.id(),
                    null,
                    "form-named-by-id",
                    new Bilingual("表单的 id 与文件名不一致。", "The form's id differs from its file name."),
                    new Bilingual("将 id 改为 " + id + "。", "Give it the id " + id + ".")));
        }
        forms.put(form.id(), form);
    }

    private static Finding usedTwice(ModelFile file, Element element) {
        String id = element.getAttribute("id");
        return new Finding(
                file.name(),
                id,
                element.hasAttribute("name") ? element.getAttribute("name") : null,
                RULE,
                new Bilingual("id " + id + " 用了两次。", "The id " + id + " is used twice."),
                new Bilingual("给其中一个元素改 id。", "Give one of the elements another id."));
    }

    private static Finding unreadable(ModelFile file, Exception e) {
        return finding(
                file,
                new Bilingual("无法读取：" + firstLine(e), "Can't be read: " + firstLine(e)),
                new Bilingual(
                        "用 Camunda Modeler（平台选 Camunda 7）打开并重新保存。",
                        "Open it in Camunda Modeler (platform Camunda 7) and save it again."));
    }

    private static Finding finding(ModelFile file, Bilingual problem, Bilingual wayOut) {
        return new Finding(file.name(), null, null, RULE, problem, wayOut);
    }

    private static String firstLine(Exception e) {
        Throwable cause = e instanceof ModelParseException && e.getCause() != null ? e.getCause() : e;
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String line = message.lines().findFirst().orElse("").replaceAll("[\\p{Cntrl}]", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
