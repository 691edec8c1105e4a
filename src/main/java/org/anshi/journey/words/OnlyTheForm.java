package org.anshi.journey.words;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshi.casefile.ConsumerAction.Field;
import org.anshi.journey.model.Form;
import org.anshi.journey.model.ReleasedForms;
import org.anshi.journey.work.RuleOfWork;
import org.anshi.journey.work.WorkOnTask;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What people may bring into the engine: their answers to the form of a task that they claimed for themselves, each as the form asks
 * for it.
 */
@Component
@Order(2)
class OnlyTheForm implements RuleOfWork {
    private static final Form NO_FORM = new Form("", List.of(), List.of());

    private final ReleasedForms forms;
    private final RequiredAnswers required;

    OnlyTheForm(ReleasedForms forms, RequiredAnswers required) {
        this.forms = forms;
        this.required = required;
    }

    @Override
    public void check(WorkOnTask work) {
        switch (work.kind()) {
            case CLAIMED -> mustBeForThemselves(work);
            case DONE -> checkAnswers(work.task(), work.answers());
            case GIVEN -> {}
        }
    }

    private static void mustBeForThemselves(WorkOnTask claim) {
        if (!claim.to().equals(claim.who().getUserId())) {
            throw refusal(new Bilingual("任务只能由本人认领", "A task is claimed by whoever will do it"));
        }
    }

    private void checkAnswers(TaskEntity task, Map<String, Object> answers) {
        Form form = formOf(task);
        Map<String, Field> fields = form.inputs().stream()
                .map(Form.Input::field)
                .collect(Collectors.toMap(Field::key, field -> field, (first, again) -> first));
        answers.forEach((key, value) -> mustFit(fields.get(key), key, value));
        List<Field> missing = required.missing(form, task::getVariables, answers);
        if (!missing.isEmpty()) {
            throw refusal(new Bilingual(
                    labels(missing, Bilingual::zh, "、") + "：必须填写",
                    labels(missing, Bilingual::en, ", ") + ": required"));
        }
    }

    private Form formOf(TaskEntity task) {
        task.initializeFormKey();
        return Optional.ofNullable(task.getCamundaFormRef())
                .flatMap(reference -> forms.find(task.getProcessDefinitionId(), reference.getKey()))
                .orElse(NO_FORM);
    }

    private static void mustFit(Field field, String key, Object answer) {
        if (field == null) {
            throw refusal(new Bilingual("这张表单没有“" + key + "”这一项", "The form has no field " + key));
        }
        if (!WrittenAnswer.fits(field, answer)) {
            throw refusal(new Bilingual(
                    field.label().zh() + "：填写有误", field.label().en() + " is not a valid " + field.type()));
        }
    }

    private static String labels(List<Field> fields, Function<Bilingual, String> language, String between) {
        return fields.stream().map(Field::label).map(language).collect(Collectors.joining(between));
    }

    private static RestException refusal(Bilingual reason) {
        return new RestException(Status.BAD_REQUEST, reason.zh() + " " + reason.en());
    }
}
