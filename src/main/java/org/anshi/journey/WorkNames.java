package org.anshi.journey;

import org.anshi.handover.HandOver;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** What a piece of work is called where it is drawn, also after it was done. */
@Service
public class WorkNames {
    private final HistoryService history;
    private final CommandExecutor engine;

    WorkNames(@Lazy HistoryService history, @Lazy CommandExecutor engine) {
        this.history = history;
        this.engine = engine;
    }

    /** Null for a whole case; the diagram's element once nothing is remembered of the work. */
    public String of(HandOver handOver) {
        return handOver.isWhole() ? null : remembered(handOver);
    }

    /** The whole case, or the piece of work by its name, as letters put it. */
    public Bilingual inWords(HandOver handOver) {
        String name = of(handOver);
        Bilingual scope = handOver.scope().label();
        return name == null ? scope : new Bilingual(scope.zh() + "“" + name + "”", scope.en() + " \"" + name + "\"");
    }

    /** Whoever is asked may not see the task yet. */
    private String remembered(HandOver piece) {
        return engine.execute((Command<String>) context -> context.runWithoutAuthorization(() -> history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(piece.caseNumber().value())
                .taskDefinitionKey(piece.work())
                .listPage(0, 1)
                .stream()
                .map(HistoricTaskInstance::getName)
                .findFirst()
                .orElse(piece.work())));
    }
}
