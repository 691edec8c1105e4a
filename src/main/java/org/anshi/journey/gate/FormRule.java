package org.anshi.journey.gate;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.Form;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Every user task has a form in its own release; forms ask with static choices and have no file picker. */
@Component
class FormRule implements ModelRule {
    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        Stream<Finding> tasks = candidate.eachDiagram().flatMap(diagram -> diagram.all(UserTask.class).stream()
                .flatMap(task -> check(candidate, diagram, task)));
        Stream<Finding> forms = candidate.forms().values().stream().flatMap(this::check);
        return Stream.concat(tasks, forms);
    }

    private Stream<Finding> check(ReleaseCandidate candidate, Diagram diagram, UserTask task) {
        String form = task.getCamundaFormRef();
        if (form == null || !candidate.forms().containsKey(form)) {
            return Stream.of(
                    diagram.finding(
                            task,
                            "task-has-form",
                            form == null
                                    ? "任务没有表单。 The task has no form."
                                    : "本次发布中没有表单 " + form + "。 No such form in this release.",
                            "选 Camunda Forms，Form reference 写表单 id，并把 .form 文件放入本次发布。 Name one and put its file into the release."));
        }
        if (!"deployment".equals(task.getCamundaFormRefBinding())) {
            return Stream.of(diagram.finding(
                    task,
                    "form-of-this-release",
                    "表单未绑定到本次发布。 The form is not bound to its release.",
                    "Binding 选 deployment。 Choose binding deployment."));
        }
        return Stream.empty();
    }

    private Stream<Finding> check(Form form) {
        Stream.Builder<Finding> findings = Stream.builder();
        if (form.componentTypes().contains("filepicker")) {
            findings.add(finding(
                    form,
                    "filepicker",
                    "表单里有文件选择器，Camunda 7 不支持。 A file picker, which Camunda 7 can't show.",
                    "删除它；照片在案卷页面上传。 Remove it; photos go through the case file."));
        }
        Set<String> keys = new HashSet<>();
        for (Form.Input input : form.inputs()) {
            String key = input.field().key();
            if (!keys.add(key)) {
                findings.add(finding(form, key, "两个字段的 key 相同。 Two fields have one key.", "改其中一个。 Change one."));
            }
            if (!key.matches("[A-Za-z][A-Za-z0-9_]*")) {
                findings.add(finding(
                        form, key, "字段的 key 只能用字母和数字。 A key has letters and digits only.", "改 key。 Change it."));
            }
            if (input.field().type().equals("select") && input.field().options().isEmpty()) {
                findings.add(finding(
                        form,
                        key,
                        "选项不是静态的。 The choices are not static.",
                        "Options source 选 Static。 Choose static values."));
            }
        }
        return findings.build();
    }

    private static Finding finding(Form form, String element, String problem, String wayOut) {
        return new Finding(form.id() + ".form", element, null, "form", problem, wayOut);
    }
}
