package org.anshi.journey.words;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anshi.casefile.ConsumerAction.Field;
import org.anshi.journey.model.Form;
import org.anshi.journey.model.ReleasedForms;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.CamundaFormRef;
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
@Order(2)
class OnlyTheForm extends CommandInterceptor {
    private static final Bilingual NOT_HERE = new Bilingual(
            "引擎中不保存备注、附件和自由变量，以免泄露消费者信息；请写在表单里，或记入案件",
            "The engine keeps no comments, attachments or free variables, to protect the consumer;"
                    + " write it into the form or the case file");

    private final IdentityService identity;
    private final TaskService tasks;
    private final CommandExecutor engine;
    private final ReleasedForms forms;

    OnlyTheForm(
            @Lazy IdentityService identity,
            @Lazy TaskService tasks,
            @Lazy CommandExecutor engine,
            ReleasedForms forms) {
        this.identity = identity;
        this.tasks = tasks;
        this.engine = engine;
        this.forms = forms;
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
        if (!(carried.getPropertyValue(answersOf) instanceof Map<?, ?> answers) || answers.isEmpty()) {
            return;
        }
        formOf((String) carried.getPropertyValue("taskId"))
                .ifPresent(fields -> answers.forEach((key, value) -> {
                    Field field = fields.get((String) key);
                    if (field == null) {
                        throw refusal(new Bilingual("这张表单没有“" + key + "”这一项", "The form has no field " + key));
                    }
                    if (!WrittenAnswer.fits(field, value)) {
                        throw refusal(new Bilingual(
                                field.label().zh() + "：填写有误", field.label().en() + " is not a valid " + field.type()));
                    }
                }));
    }

    /** By key; empty when whoever asks may not see the task, which is then the engine's to say. */
    private Optional<Map<String, Field>> formOf(String taskId) {
        return Optional.ofNullable(taskId)
                .map(id ->
                        tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult())
                .map(task -> engine.execute(context -> context.runWithoutAuthorization(() -> fields(task))));
    }

    private Map<String, Field> fields(Task task) {
        CamundaFormRef form = task.getCamundaFormRef();
        return Optional.ofNullable(form)
                .flatMap(reference -> forms.find(task.getProcessDefinitionId(), reference.getKey()))
                .map(read -> read.inputs().stream()
                        .map(Form.Input::field)
                        .collect(Collectors.toMap(Field::key, field -> field, (first, again) -> first)))
                .orElse(Map.of());
    }

    private static RestException refusal(Bilingual reason) {
        return new RestException(Status.BAD_REQUEST, reason.zh() + " " + reason.en());
    }
}
