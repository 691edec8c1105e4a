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
import org.anshi.shared.Bilingual;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What people may bring into the engine: their answers to the form of a task, each as the form asks for it, and nothing
 * else. What is written anywhere else would stay there for everybody to read, a person's data not excepted.
 */
@Component
@Order(6)
class OnlyTheForm extends CommandInterceptor {
    private static final Bilingual NOT_HERE = new Bilingual(
            "引擎中不保存备注、附件和自由变量，以免泄露消费者信息；请写在表单里，或记入案件",
            "The engine keeps no comments, attachments or free variables, to protect the consumer;"
                    + " write it into the form or the case file");

    private final IdentityService identity;
    private final TaskService tasks;
    private final CommandExecutor engine;
    private final ReleasedForms forms;
    private final RequiredAnswers required;

    OnlyTheForm(
            @Lazy IdentityService identity,
            @Lazy TaskService tasks,
            @Lazy CommandExecutor engine,
            ReleasedForms forms,
            RequiredAnswers required) {
        this.identity = identity;
        this.tasks = tasks;
        this.engine = engine;
        this.forms = forms;
        this.required = required;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // Whoever acts is asked for only where it matters: the engine runs commands before it can tell.
        if (Context.getCommandContext() == null && (writesBesideTheForm(command) || isWorkOnATask(command))) {
            Authentication who = identity.getCurrentAuthentication();
            if (who != null && who.getUserId() != null) {
                check(command, who.getUserId());
            }
        }
        return next.execute(command);
    }

    private void check(Command<?> command, String person) {
        if (writesBesideTheForm(command)) {
            throw refusal(NOT_HERE);
        }
        if (command instanceof ClaimTaskCmd claim) {
            mustClaimForThemselves(claim, person);
        } else if (command instanceof CompleteTaskCmd completion) {
            checkAnswers(completion, "variables");
        } else if (command instanceof SubmitTaskFormCmd submission) {
            checkAnswers(submission, "properties");
        }
    }

    /** A resolved task would skip what is done with a form's words on completion. */
    private static boolean writesBesideTheForm(Command<?> command) {
        return command instanceof AddCommentCmd
                || command instanceof UpdateCommentCmd
                || command instanceof CreateAttachmentCmd
                || command instanceof SaveAttachmentCmd
                || command instanceof HandleTaskBpmnErrorCmd
                || command instanceof HandleTaskEscalationCmd
                || command instanceof SetTaskVariablesCmd
                || command instanceof ResolveTaskCmd;
    }

    private static boolean isWorkOnATask(Command<?> command) {
        return command instanceof ClaimTaskCmd
                || command instanceof CompleteTaskCmd
                || command instanceof SubmitTaskFormCmd;
    }

    private static void mustClaimForThemselves(ClaimTaskCmd claim, String person) {
        Object holder = new DirectFieldAccessor(claim).getPropertyValue("userId");
        if (holder != null && !holder.equals(person)) {
            throw refusal(new Bilingual("任务只能由本人认领", "A task is claimed by whoever will do it"));
        }
    }

    private void checkAnswers(Command<?> command, String answersOf) {
        // The engine's commands tell nobody what they carry.
        DirectFieldAccessor carried = new DirectFieldAccessor(command);
        Map<?, ?> answers = carried.getPropertyValue(answersOf) instanceof Map<?, ?> given ? given : Map.of();
        asked((String) carried.getPropertyValue("taskId")).ifPresent(asked -> {
            answers.forEach((key, value) -> mustFit(asked.fields().get((String) key), (String) key, value));
            List<Field> missing = required.missing(asked.form(), asked.known(), answers);
            if (!missing.isEmpty()) {
                throw refusal(new Bilingual(
                        labels(missing, Bilingual::zh, "、") + "：必须填写",
                        labels(missing, Bilingual::en, ", ") + ": required"));
            }
        });
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

    /** Empty when whoever asks may not see the task, which is then the engine's to say. */
    private Optional<Asked> asked(String taskId) {
        return Optional.ofNullable(taskId)
                .map(id ->
                        tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult())
                .map(task -> engine.execute(context -> context.runWithoutAuthorization(() -> asked(task))));
    }

    private Asked asked(Task task) {
        return Optional.ofNullable(task.getCamundaFormRef())
                .flatMap(reference -> forms.find(task.getProcessDefinitionId(), reference.getKey()))
                .map(form -> new Asked(form, tasks.getVariables(task.getId())))
                .orElse(Asked.NOTHING);
    }

    /** The form of a task, with what it shows. */
    private record Asked(Form form, Map<String, Object> known) {
        static final Asked NOTHING = new Asked(new Form("", List.of(), List.of()), Map.of());

        Map<String, Field> fields() {
            return form.inputs().stream()
                    .map(Form.Input::field)
                    .collect(Collectors.toMap(Field::key, field -> field, (first, again) -> first));
        }
    }

    private static RestException refusal(Bilingual reason) {
        return new RestException(Status.BAD_REQUEST, reason.zh() + " " + reason.en());
    }
}
