package org.anshi.journey.alarm;

import java.util.Optional;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Writes on each new task what its card in the task list shows: the case, the product, the stage whose promise it serves.
 * A list shows what is written on the task itself only; what the journey knows, it shows to those who may read all of it.
 */
@Component
public class TaskCards extends AbstractBpmnParseListener implements TaskListener {
    public static final String CASE_NUMBER = "caseNumber";
    public static final String PRODUCT = "product";
    public static final String STAGE = "stageName";

    /** A recovery carries the code of the stage it mends. */
    private static final String MENDED_STAGE = "stage";

    private final AlarmPlan plan;

    TaskCards(AlarmPlan plan) {
        this.plan = plan;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        write(task, CASE_NUMBER, Optional.ofNullable(task.getExecution().getProcessBusinessKey()));
        write(task, PRODUCT, Optional.ofNullable(task.getVariable(PRODUCT)));
        write(task, STAGE, stageOf(task).map(Stage::label).map(name -> name.zh() + " " + name.en()));
    }

    private Optional<Stage> stageOf(DelegateTask task) {
        return plan.stageOfTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                .or(() -> Optional.ofNullable((String) task.getVariable(MENDED_STAGE))
                        .map(Stage::of));
    }

    private static void write(DelegateTask task, String name, Optional<?> value) {
        value.ifPresent(known -> task.setVariableLocal(name, known));
    }
}
