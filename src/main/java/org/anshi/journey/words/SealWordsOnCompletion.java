package org.anshi.journey.words;

import java.time.Clock;
import java.util.Optional;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Note;
import org.anshi.journey.model.Form;
import org.anshi.journey.model.ReleasedForms;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What staff wrote in their own words when they completed a task goes, sealed, into the case file and leaves the engine
 * in the same transaction, before anything of it is stored there.
 */
@Component
public class SealWordsOnCompletion extends AbstractBpmnParseListener implements TaskListener {
    private final ObjectProvider<CaseFiles> cases;
    private final ReleasedForms forms;
    private final Clock clock;

    SealWordsOnCompletion(ObjectProvider<CaseFiles> cases, ReleasedForms forms, Clock clock) {
        this.cases = cases;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        TaskEntity done = (TaskEntity) task;
        done.initializeFormKey();
        Optional.ofNullable(done.getCamundaFormRef())
                .flatMap(form -> forms.find(task.getProcessDefinitionId(), form.getKey()))
                .ifPresent(form ->
                        form.inputs().stream().filter(Form.Input::isWords).forEach(input -> seal(task, input)));
    }

    private void seal(DelegateTask task, Form.Input input) {
        String key = input.field().key();
        if (!task.hasVariable(key)) {
            return;
        }
        Object words = task.getVariable(key);
        task.getExecution().getProcessInstance().removeVariable(key);
        task.removeVariable(key);
        if (words != null && !words.toString().isBlank()) {
            cases.getObject()
                    .note(
                            new CaseNumber(task.getExecution().getProcessBusinessKey()),
                            new Note(
                                    task.getTaskDefinitionKey(),
                                    key,
                                    input.field().label().zh(),
                                    author(task),
                                    words.toString(),
                                    clock.instant()));
        }
    }

    private static String author(DelegateTask task) {
        Authentication signedIn = Context.getCommandContext() == null
                ? null
                : Context.getCommandContext().getAuthentication();
        return signedIn != null && signedIn.getUserId() != null
                ? signedIn.getUserId()
                : Optional.ofNullable(task.getAssignee()).orElse("staff");
    }
}
