package org.anshi.journey.vocabulary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.casefile.ConsumerAction;
import org.anshi.casefile.Milestone;
import org.anshi.entitlement.Entitlements;
import org.anshi.journey.ConsumerActions;
import org.anshi.journey.model.ElementProperties;
import org.anshi.journey.model.Form;
import org.anshi.journey.model.ReleasedForms;
import org.anshi.promise.PauseReason;
import org.anshi.promise.PromiseKeeper;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a diagram can ask a consumer. The actions offered stand on the step as properties, the one that leads forward first. */
@Component
public class ConsumerVerbs {
    private static final String NO_PAUSE = "no";
    private static final Duration ONE_BREATH = Duration.ofSeconds(20);

    private final CaseFiles cases;
    private final PromiseKeeper promises;
    private final Entitlements entitlements;
    private final ElementProperties properties;
    private final ReleasedForms forms;
    private final Clock clock;
    private final WatchVerbs watch;
    private final ConsumerActions answers;

    ConsumerVerbs(
            CaseFiles cases,
            PromiseKeeper promises,
            Entitlements entitlements,
            ElementProperties properties,
            ReleasedForms forms,
            Clock clock,
            WatchVerbs watch,
            ConsumerActions answers) {
        this.cases = cases;
        this.promises = promises;
        this.entitlements = entitlements;
        this.properties = properties;
        this.forms = forms;
        this.clock = clock;
        this.watch = watch;
        this.answers = answers;
    }

    /** The case waits for the consumer: actions are offered, and every clock stands still unless the step says otherwise. */
    public void ask(DelegateExecution step) {
        CaseNumber number = CaseOfStep.number(step);
        Bilingual asked = justSaid(number);
        cases.offer(
                number,
                actions(step).stream().map(action -> action.about(asked)).toList());
        cases.become(number, CaseStatus.WAITING);
        String pauses = properties.of(step).getOrDefault("pauses", PauseReason.CONSUMER.code());
        if (!pauses.equals(NO_PAUSE)) {
            promises.pause(number, PauseReason.of(pauses), step.getCurrentActivityId());
        }
    }

    /** The consumer answered, or the wait was given up. */
    public void answered(DelegateExecution step) {
        CaseNumber number = CaseOfStep.number(step);
        cases.withdraw(number, step.getCurrentActivityId());
        watch.silenceBroken(step);
        CaseFile file = cases.get(number);
        if (file.status().isFinal()) {
            return;
        }
        String pauses = properties.of(step).getOrDefault("pauses", PauseReason.CONSUMER.code());
        if (!pauses.equals(NO_PAUSE)) {
            promises.resume(number, PauseReason.of(pauses));
        }
        cases.become(number, CaseStatus.OPEN);
    }

    /** Reminded, called and told what silence means, the consumer stayed silent: it is taken for the answer that was named. */
    public void presume(DelegateExecution step) {
        answers.act(CaseOfStep.number(step), (String) step.getVariable("silence"), Map.of());
    }

    /** Something the consumer may do from now on, without anybody waiting for it. */
    public void offer(DelegateExecution step) {
        cases.offer(CaseOfStep.number(step), actions(step));
    }

    /** What this element offered is no longer offered. */
    public void withdraw(DelegateExecution step) {
        cases.withdraw(CaseOfStep.number(step), step.getCurrentActivityId());
    }

    /** What another element offered is no longer offered. */
    public void withdraw(DelegateExecution step, String element) {
        cases.withdraw(CaseOfStep.number(step), element);
    }

    /** A question is put by the words told just before; older ones were about something else. */
    private Bilingual justSaid(CaseNumber number) {
        Instant aBreathAgo = clock.instant().minus(ONE_BREATH);
        List<Milestone> told = cases.timeline(number);
        return told.stream()
                .skip(Math.max(0, told.size() - 1))
                .filter(last -> last.at().isAfter(aBreathAgo))
                .map(Milestone::text)
                .findFirst()
                .orElse(null);
    }

    private List<ConsumerAction> actions(DelegateExecution step) {
        Map<String, String> written = properties.of(step);
        List<ConsumerAction> actions = new ArrayList<>();
        written.forEach((name, title) -> {
            if (name.startsWith("action.") && name.endsWith(".zh")) {
                String key = name.substring("action.".length(), name.length() - ".zh".length());
                if (isOwed(step, written.get("action." + key + ".right"))) {
                    Bilingual both = new Bilingual(title, written.get("action." + key + ".en"));
                    actions.add(new ConsumerAction(
                            key,
                            both,
                            fields(step, written.get("action." + key + ".form")),
                            step.getCurrentActivityId(),
                            written.get("message")));
                }
            }
        });
        return actions;
    }

    private boolean isOwed(DelegateExecution step, String right) {
        return right == null || entitlements.of(CaseOfStep.number(step)).has(right);
    }

    private List<ConsumerAction.Field> fields(DelegateExecution step, String form) {
        if (form == null) {
            return List.of();
        }
        return forms.find(step.getProcessDefinitionId(), form).orElseThrow().inputs().stream()
                .map(Form.Input::field)
                .toList();
    }
}
