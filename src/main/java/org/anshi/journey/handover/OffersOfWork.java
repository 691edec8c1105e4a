package org.anshi.journey.handover;

import org.anshi.handover.HandOver;
import org.anshi.handover.HandOverHistory;
import org.anshi.handover.HandOvers;
import org.anshi.handover.WorkEnd;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A piece of work that is done, or needed no more, is not offered to anybody any longer, and with nobody who took it over. */
@Component
public class OffersOfWork extends AbstractBpmnParseListener implements TaskListener {
    private final ObjectProvider<HandOvers> handOvers;

    OffersOfWork(ObjectProvider<HandOvers> handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        if (CaseNumber.isOne(number)) {
            HandOvers offers = handOvers.getObject();
            HandOverHistory history = offers.historyOf(new CaseNumber(number));
            history.open()
                    .filter(open -> task.getTaskDefinitionKey().equals(open.work()))
                    .ifPresent(open -> withdraw(offers, open));
            WorkEnd how = task.getEventName().equals(EVENTNAME_COMPLETE) ? WorkEnd.DONE : WorkEnd.NEEDED_NO_MORE;
            history.workInHand().stream()
                    .filter(piece -> task.getTaskDefinitionKey().equals(piece.work()))
                    .forEach(piece -> offers.endWork(piece, how));
        }
    }

    private static void withdraw(HandOvers offers, HandOver open) {
        offers.withdraw(open.caseNumber(), open.id(), null);
    }
}
