package org.anshi.journey.engine;

import java.util.ArrayList;
import java.util.List;
import org.anshi.journey.alarm.PunctualTimers;
import org.anshi.journey.decision.MatchedRules;
import org.anshi.journey.vocabulary.Vocabulary;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * How the engine runs here: expressions reach the vocabulary and nothing else, timers fire on time and say how late they
 * were, words never stay in it, decisions tell which row made them.
 */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {
    private final Vocabulary vocabulary;
    private final PunctualTimers timers;
    private final MatchedRules matchedRules;
    private final List<BpmnParseListener> readers;
    private final List<CommandInterceptor> doormen;
    private final List<CommandInterceptor> within;

    /**
     * @param readers what our rooms add to each element when a diagram is read
     * @param doormen what our rooms do about a command before the engine does, in their order
     * @param oneHand what is done about it inside its transaction
     * @param rules who asks them there
     * @param rest what is done there after it
     */
    EngineSettings(
            Vocabulary vocabulary,
            PunctualTimers timers,
            MatchedRules matchedRules,
            List<BpmnParseListener> readers,
            List<CommandInterceptor> doormen,
            OneHandAtATime oneHand,
            RulesOfWork rules,
            EngineAtRest rest) {
        this.vocabulary = vocabulary;
        this.timers = timers;
        this.matchedRules = matchedRules;
        this.readers = readers;
        this.within = List.of(oneHand, rules, rest);
        this.doormen = doormen.stream().filter(each -> !within.contains(each)).toList();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(vocabulary.beans());
        engine.setExpressionManager(new JuelExpressionManager(vocabulary.beans()));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setCustomSessionFactories(List.of(new GroupsAsTheyAre()));
        engine.setCustomJobHandlers(new ArrayList<>(List.of(timers)));
        engine.getCustomPostBPMNParseListeners().addAll(readers);
        engine.setCustomPreCommandInterceptorsTxRequired(doormen);
        engine.setCustomPostCommandInterceptorsTxRequired(within);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        engine.setDefaultNumberOfRetries(5);
        engine.setLoggingContextBusinessKey("caseNumber");
        // Whoever asked is answered, and what is our fault is logged there: a client's mistake is no error of ours.
        engine.setEnableCmdExceptionLogging(false);
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.getCustomPostDecisionTableEvaluationListeners().add(matchedRules);
        engine.setDmnEngineConfiguration(decisions);
    }
}
