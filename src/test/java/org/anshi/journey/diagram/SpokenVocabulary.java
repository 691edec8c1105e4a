package org.anshi.journey.diagram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The words diagrams speak, answered without any room behind them: what was said is written down, in order. */
public class SpokenVocabulary {
    private static final Date LATER = Date.from(Instant.parse("2099-01-01T00:00:00Z"));

    private final List<String> heard = new ArrayList<>();
    private boolean codeRight = true;
    private boolean dateKnown = true;
    private boolean covered = true;
    private boolean mainPartCovered = false;
    private int monthsSincePurchase = 2;
    private boolean stageOpen = true;
    private boolean wholeCase = true;
    private boolean bouncedTooOften = false;
    private boolean partnerFound = false;
    private String holder = "lead";
    private Set<String> rights = Set.of();

    Map<Object, Object> beans() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("promise", new PromiseWords()),
                Map.entry("notify", new NotifyWords()),
                Map.entry("consumer", new ConsumerWords()),
                Map.entry("assign", new AssignWords()),
                Map.entry("handover", new HandOverWords()),
                Map.entry("entitlement", new EntitlementWords()),
                Map.entry("casefile", new CaseFileWords()),
                Map.entry("document", new DocumentWords()),
                Map.entry("visit", new VisitWords()),
                Map.entry("watch", new WatchWords()),
                Map.entry("calendar", new CalendarWords())));
    }

    List<String> heard() {
        return heard;
    }

    void forget() {
        heard.clear();
        codeRight = true;
        dateKnown = true;
        covered = true;
        mainPartCovered = false;
        monthsSincePurchase = 2;
        stageOpen = true;
        wholeCase = true;
        bouncedTooOften = false;
        partnerFound = false;
        holder = "lead";
    }

    /** One piece of work is handed over; the holder keeps the case. */
    void pieceOfWork() {
        wholeCase = false;
    }

    void partnerFound() {
        partnerFound = true;
    }

    void bouncedBefore() {
        bouncedTooOften = true;
    }

    void outOfWarranty() {
        covered = false;
    }

    void onlyMainPartsCovered() {
        covered = false;
        mainPartCovered = true;
    }

    void boughtMonthsAgo(int months) {
        monthsSincePurchase = months;
    }

    void stageDone() {
        stageOpen = false;
    }

    /** What the law gives, as the variables of the diagram name it. */
    void gives(String... owed) {
        rights = Set.of(owed);
    }

    void withoutCode() {
        codeRight = false;
    }

    void withoutDate() {
        dateKnown = false;
    }

    static Map<String, String> propertiesOf(DelegateExecution step) {
        BaseElement element = step.getBpmnModelElementInstance();
        return element
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .collect(Collectors.toMap(p -> p.getCamundaName(), p -> p.getCamundaValue()));
    }

    public class PromiseWords {
        public Date riskAt(DelegateExecution step, String stage) {
            return LATER;
        }

        public Date dueAt(DelegateExecution step, String stage) {
            return LATER;
        }

        public Date dueDate(DelegateExecution step, String stage) {
            return dateKnown ? LATER : null;
        }

        public Date followUpDate(DelegateExecution step, String stage) {
            return LATER;
        }

        public Date ceilingAt(DelegateExecution step, String stage) {
            return LATER;
        }

        public Date newDueAt(DelegateExecution step, String stage) {
            return LATER;
        }

        public void pause(DelegateExecution step, String reason) {
            heard.add("paused " + reason);
        }

        public void resume(DelegateExecution step, String reason) {
            heard.add("resumed " + reason);
        }

        public void missed(DelegateExecution step, String stage) {
            heard.add("missed " + stage);
        }

        public void renew(DelegateExecution step, String stage, Object date) {
            heard.add("renewed " + stage + " " + date);
        }

        public boolean isOpen(DelegateExecution step, String stage) {
            return stageOpen;
        }

        public void keep(DelegateExecution step, String stage) {
            if (!step.isCanceled()) {
                heard.add("kept " + stage);
            }
        }

        public void commit(DelegateExecution step, String stage, String service) {
            heard.add("committed " + stage + " to " + service);
        }

        public void agree(DelegateExecution step, String stage, Object date) {
            heard.add("agreed " + stage + " " + date);
        }
    }

    public class NotifyWords {
        public void tell(DelegateExecution step) {
            heard.add("told " + propertiesOf(step).get("milestone"));
        }

        public void warn(DelegateExecution step, String stage) {
            heard.add("warned " + stage);
        }
    }

    public class ConsumerWords {
        public void ask(DelegateExecution step) {
            heard.add("asked " + step.getCurrentActivityId());
        }

        public void answered(DelegateExecution step) {}

        public void presume(DelegateExecution step) {
            heard.add("presumed " + step.getVariable("silence"));
        }

        public void offer(DelegateExecution step) {
            heard.add("offered " + step.getCurrentActivityId());
        }

        public void withdraw(DelegateExecution step) {
            heard.add("withdrawn " + step.getCurrentActivityId());
        }

        public void withdraw(DelegateExecution step, String element) {
            heard.add("withdrawn " + element);
        }
    }

    public class AssignWords {
        public String to(DelegateExecution step, String party, String role) {
            return party + "." + role;
        }

        public void report(DelegateExecution step) {
            heard.add("lead told");
        }

        public void again(DelegateExecution step) {
            heard.add("looked again");
            step.setVariable("partnerFound", partnerFound);
            step.setVariable("holderChanged", partnerFound && wholeCase);
        }
    }

    public class HandOverWords {
        public void to(DelegateExecution step, String party) {
            holder = party;
            heard.add("handed to " + party);
        }

        public String receiver(DelegateExecution step, String role) {
            return "receiver." + role;
        }

        public Date warnAt(DelegateExecution step) {
            return LATER;
        }

        public Date dueAt(DelegateExecution step) {
            return LATER;
        }

        public Date decideBy(DelegateExecution step) {
            return LATER;
        }

        public Date decideWarnAt(DelegateExecution step) {
            return LATER;
        }

        public void announce(DelegateExecution step) {
            heard.add("offer announced");
        }

        public void warn(DelegateExecution step) {
            heard.add("receiver warned");
        }

        public void report(DelegateExecution step) {
            heard.add("lead told");
        }

        public void accept(DelegateExecution step) {
            settled(step, "accepted");
        }

        public void decline(DelegateExecution step) {
            settled(step, "declined " + step.getVariable("declineReason"));
        }

        public void expire(DelegateExecution step) {
            settled(step, "expired");
        }

        public void decide(DelegateExecution step) {
            heard.add("decided " + step.getVariable("holderDecision"));
        }

        private void settled(DelegateExecution step, String how) {
            heard.add(how);
            step.setVariable("holderChanged", wholeCase);
            step.setVariable("bouncedTooOften", bouncedTooOften);
        }
    }

    public class EntitlementWords {
        public void check(DelegateExecution step) {
            boolean mainPart = mainPartCovered && "yes".equals(step.getVariable("mainPart"));
            step.setVariable("coveredByWarranty", covered || mainPart);
            step.setVariable("mainPartCovered", mainPartCovered);
            step.setVariable("monthsSincePurchase", monthsSincePurchase);
            if (step.hasVariable("vehicleFinding")) {
                heard.add("found " + step.getVariable("vehicleFinding"));
            }
            List.of("repair_free", "exchange", "refund")
                    .forEach(right -> step.setVariable("right_" + right, rights.contains(right)));
        }

        public void repairEnded(DelegateExecution step, boolean failed) {
            heard.add(failed ? "counted failure" : "counted repair");
        }

        public void restart(DelegateExecution step) {
            heard.add("period restarted");
        }

        public void extend(DelegateExecution step) {
            heard.add("extended by " + step.getVariable("months") + " months");
            step.setVariable("coverEndsOn", "2029-01-10");
        }
    }

    public class CaseFileWords {
        public void close(DelegateExecution step) {
            heard.add("closed");
        }

        public void cancel(DelegateExecution step) {
            heard.add("cancelled");
        }

        public void open(DelegateExecution step, String journey) {
            heard.add("opened " + journey);
            step.setVariable("followUpCase", "AS-20261124-000002");
        }

        public boolean heldByLead(DelegateExecution step) {
            return holder.equals("lead");
        }
    }

    public class DocumentWords {
        public void issue(DelegateExecution step, String template) {
            heard.add("issued " + template);
        }
    }

    public class VisitWords {
        public void sendCode(DelegateExecution step) {
            heard.add("code sent");
        }

        public void verify(DelegateExecution step) {
            step.setVariable("arrivalConfirmed", codeRight);
        }

        public void book(DelegateExecution step, String party, long minutes) {
            heard.add("booked " + party + " " + step.getVariable("appointmentAt"));
        }

        public void propose(DelegateExecution step, String party, long minutes) {
            heard.add("proposed " + party + " " + step.getVariable("appointmentAt"));
        }

        public void cancel(DelegateExecution step) {
            heard.add("nobody has to come");
        }

        public void end(DelegateExecution step) {
            if (!step.isCanceled()) {
                heard.add("visited");
            }
        }

        public void notMet(DelegateExecution step) {
            heard.add("nobody met");
        }

        public boolean rescheduled(DelegateExecution step) {
            return "consumer".equals(step.getVariable("rescheduledBy"));
        }

        public Date formerAt(DelegateExecution step) {
            return LATER;
        }

        public Date laterAt(DelegateExecution step) {
            return LATER;
        }
    }

    public class WatchWords {
        public void start(DelegateExecution step, String process) {
            heard.add("watched by " + process);
        }

        public void silence(DelegateExecution step, String awaited) {
            heard.add("silence at " + awaited);
        }

        public Date until(DelegateExecution step, String date, String before) {
            heard.add("wakes " + before + " before " + date);
            return LATER;
        }
    }

    public class CalendarWords {
        public Date after(DelegateExecution step, String limit) {
            return LATER;
        }

        public Date by(DelegateExecution step, String service, String stage) {
            return LATER;
        }

        public Date warnBy(DelegateExecution step, String service, String stage) {
            return LATER;
        }
    }
}
