package org.anshi.journey.gate.task;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.Form;
import org.anshi.shared.Bilingual;
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
                                    ? new Bilingual("任务没有表单。", "The task has no form.")
                                    : new Bilingual(
                                            "本次发布中没有表单 " + form + "。",
                                            "There is no form " + form + " in this release."),
                            new Bilingual(
                                    "Form type 选 Camunda Forms，Form reference 写表单 id，并把该 .form 文件放入本次发布。",
                                    "Choose form type Camunda Forms, write the form's id into Form reference, and put its .form file into the release.")));
        }
        if (!"deployment".equals(task.getCamundaFormRefBinding())) {
            return Stream.of(diagram.finding(
                    task,
                    "form-of-this-release",
                    new Bilingual("表单未绑定到本次发布。", "The form is not bound to its release."),
                    new Bilingual("Binding 选 deployment。", "Choose binding deployment.")));
        }
        return Stream.empty();
    }

    private Stream<Finding> check(Form form) {
        Stream.Builder<Finding> findings = Stream.builder();
        form.components().stream()
                .filter(component -> component.type().equals("filepicker"))
                .map(picker -> finding(
                        form,
                        picker.key(),
                        picker.label(),
                        new Bilingual(
                                "表单里有文件选择器，Camunda 7 不支持。", "The form has a file picker, which Camunda 7 can't show."),
                        new Bilingual("删除它；照片在案卷页面上传。", "Remove it; photos go through the case file.")))
                .forEach(findings::add);
        Set<String> keys = new HashSet<>();
        for (Form.Input input : form.inputs()) {
            String key = input.field().key();
            String label = input.field().label().zh();
            if (!keys.add(key)) {
                findings.add(finding(
                        form,
                        key,
                        label,
                        new Bilingual("两个字段的 key 相同。", "Two fields have the same key."),
                        new Bilingual("改其中一个字段的 key。", "Change the key of one of them.")));
            }
            if (!key.matches("[A-Za-z][A-Za-z0-9_]*")) {
                findings.add(finding(
                        form,
                        key,
                        label,
                        new Bilingual(
                                "字段的 key 只能用字母、数字和下划线。", "A field's key has letters, digits and underscores only."),
                        new Bilingual("改字段的 key，例如 repairResult。", "Change the key, to repairResult for example.")));
            }
            if (input.field().type().equals("select") && input.field().options().isEmpty()) {
                findings.add(finding(
                        form,
                        key,
                        label,
                        new Bilingual("选项不是静态的。", "The choices are not static."),
                        new Bilingual(
                                "Options source 选 Static，并写出选项。",
                                "Choose Options source Static, and write the options.")));
            }
        }
        return findings.build();
    }

    private static Finding finding(Form form, String element, String label, Bilingual problem, Bilingual wayOut) {
        return new Finding(form.id() + ".form", element, label, "form", problem, wayOut);
    }
}
