package org.anshi.journey.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.Models.ModelFile;
import org.anshi.journey.gate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.Form;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Reads the files of a release; what can't be read is a finding of its own. Never follows an entity or leaves the file. */
class ReadModels {
    private static final int LARGEST_FILE = 2 * 1024 * 1024;
    private static final String RULE = "readable";

    private final Map<String, Diagram> diagrams = new LinkedHashMap<>();
    private final Map<String, DmnModelInstance> tables = new LinkedHashMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    ReleaseCandidate candidate(Set<String> deployedProcesses) {
        return new ReleaseCandidate(diagrams, tables, forms, deployedProcesses);
    }

    void read(ModelFile file, List<Finding> findings) {
        String fault = faultOf(file);
        if (fault == null) {
            try {
                take(file, findings);
                return;
            } catch (RuntimeException | IOException e) {
                fault = "无法读取：" + firstLine(e) + " Can't be read.";
            }
        }
        findings.add(new Finding(
                file.name(),
                null,
                null,
                RULE,
                fault,
                "请用 Camunda Modeler 打开并重新保存后再上传。 Open it in Camunda Modeler and save it again."));
    }

    private String faultOf(ModelFile file) {
        if (!file.name().matches("[A-Za-z0-9._-]{1,100}")) {
            return "文件名只能用字母、数字、点和短横线。 A file name has letters, digits, dots and hyphens only.";
        }
        if (!names.add(file.name())) {
            return "同一次发布中有两个同名文件。 Two files of this name in one release.";
        }
        if (file.content().length > LARGEST_FILE) {
            return "文件超过 2 MB。 Larger than 2 MB.";
        }
        String text = new String(file.content(), StandardCharsets.UTF_8);
        return !file.name().endsWith(".form") && (text.contains("<!DOCTYPE") || text.contains("<!ENTITY"))
                ? "含有 DOCTYPE 或外部实体。 Contains a DOCTYPE or an entity."
                : null;
    }

    private void take(ModelFile file, List<Finding> findings) throws IOException {
        String name = file.name();
        if (name.endsWith(".bpmn")) {
            diagrams.put(name, new Diagram(name, Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))));
        } else if (name.endsWith(".dmn")) {
            tables.put(name, Dmn.readModelFromStream(new ByteArrayInputStream(file.content())));
        } else if (name.endsWith(".form")) {
            Form form = Form.read(file.content());
            if (!name.equals(form.id() + ".form")) {
                findings.add(new Finding(
                        name,
                        form.id(),
                        null,
                        "form-named-by-id",
                        "表单的 id 与文件名不一致。 The form's id differs from its file name.",
                        "将 id 改为 " + name.replace(".form", "") + "。 Make them the same."));
            }
            forms.put(form.id(), form);
        } else {
            throw new IllegalArgumentException("只接受 .bpmn、.dmn、.form");
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("").replaceAll("[\\p{Cntrl}]", " ");
    }
}
