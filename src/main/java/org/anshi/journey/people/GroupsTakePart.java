package org.anshi.journey.people;

import org.anshi.casefile.CaseFiles;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * An organisation whose group gets a task takes part in the case, also when it never holds it. Put on record when the task
 * is made: the engine forgets a task's groups once it is done.
 */
@Component
public class GroupsTakePart extends AbstractBpmnParseListener implements TaskListener {
    private final ObjectProvider<CaseFiles> cases;

    GroupsTakePart(ObjectProvider<CaseFiles> cases) {
        this.cases = cases;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        if (!CaseNumber.isOne(number)) {
            return;
        }
        cases.getObject().find(new CaseNumber(number)).ifPresent(file -> task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null && group.indexOf('.') > 0)
                .map(group -> new OrganisationId(group.substring(0, group.lastIndexOf('.'))))
                .filter(organisation -> !organisation.equals(file.lead()) && !organisation.equals(file.holder()))
                .distinct()
                .forEach(organisation -> cases.getObject().takesPart(file.number(), organisation)));
    }
}
