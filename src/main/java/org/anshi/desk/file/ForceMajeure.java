package org.anshi.desk.file;

import java.time.Clock;
import java.util.List;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Milestone;
import org.anshi.identity.Person;
import org.anshi.notification.Notice;
import org.anshi.notification.Notice.TrueWhile;
import org.anshi.notification.Notifications;
import org.anshi.promise.PauseReason;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseLedger;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Coded;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor of the lead stops a case's clocks for what nobody could help, and starts them again. The consumer is told
 * both times; the evidence is kept sealed with the case.
 */
@Service
public class ForceMajeure {
    private static final String FIELD = "force-majeure-evidence";
    private static final int LONGEST = 2000;

    private final CaseFiles cases;
    private final CaseAccess access;
    private final PromiseKeeper promises;
    private final Notifications notifications;
    private final Clock clock;

    ForceMajeure(CaseFiles cases, CaseAccess access, PromiseKeeper promises, Notifications notifications, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.promises = promises;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Whether the clocks of this case stand still for it now. */
    @Transactional(readOnly = true)
    public boolean lasts(CaseNumber number) {
        return promises.of(number).stream()
                .filter(promise -> promise.state().isOpen())
                .anyMatch(promise -> lasts(promises.ledger(number, promise.stage())));
    }

    /** @throws Refused INVALID without cause or evidence, CONFLICT when nothing runs */
    @Transactional
    public void begin(Person person, CaseNumber number, String causeCode, String evidence) {
        CaseFile file = theirs(person, number);
        ForceMajeureCause cause = cause(causeCode);
        String words = checked(evidence);
        if (promises.of(number).stream().noneMatch(ForceMajeure::isOpen)) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    new Bilingual("没有进行中的时限，无需暂停。", "No clock is running that could be stopped."));
        }
        if (lasts(number)) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    new Bilingual("时限已因不可抗力暂停。", "The clocks stand still for force majeure already."));
        }
        cases.note(number, DeskNote.by(person, FIELD, "不可抗力依据", words, clock.instant()));
        promises.pause(number, PauseReason.FORCE_MAJEURE, cause.evidence());
        tell(
                file,
                "force-majeure",
                new Bilingual(
                        "受" + cause.label().zh() + "影响（不可抗力），服务时限暂停",
                        "Because of " + cause.label().en() + " (force majeure) our time limits are suspended"),
                new Bilingual("影响解除后立即恢复，并告诉您新的时间", "We resume as soon as possible and tell you the new date"));
    }

    /** @throws Refused CONFLICT when the clocks don't stand still for it */
    @Transactional
    public void end(Person person, CaseNumber number) {
        CaseFile file = theirs(person, number);
        if (!lasts(number)) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    new Bilingual("时限没有因不可抗力暂停。", "The clocks don't stand still for force majeure."));
        }
        promises.resume(number, PauseReason.FORCE_MAJEURE);
        tell(
                file,
                "force-majeure-over",
                new Bilingual("不可抗力影响已解除，服务时限恢复", "The force majeure is over, our time limits run again"),
                new Bilingual("请在进度页查看新的时间", "Your tracking page shows the new dates"));
    }

    private void tell(CaseFile file, String key, Bilingual text, Bilingual next) {
        Milestone milestone = cases.record(file.number(), key, text);
        notifications.tell(new Notice(milestone, next, false, false, new TrueWhile.CaseOpen()));
    }

    private CaseFile theirs(Person person, CaseNumber number) {
        CaseFile file = access.open(person, number.value());
        if (!access.mayStopClocks(person, file)) {
            throw new NotYours(new Bilingual(
                    "暂停与恢复时限，由牵头单位的主管在服务单结束前操作。",
                    "Clocks are stopped and started by a supervisor of the lead while the case is open."));
        }
        return cases.lock(number);
    }

    private static ForceMajeureCause cause(String code) {
        return Coded.find(ForceMajeureCause.class, code)
                .orElseThrow(() -> invalid("cause", "请选择原因", "Please choose the cause"));
    }

    private static String checked(String evidence) {
        String words = evidence == null ? "" : evidence.strip();
        if (words.isEmpty()) {
            throw invalid("evidence", "请写明依据，例如通告名称或编号", "Please state the evidence, such as an official notice");
        }
        if (words.length() > LONGEST) {
            throw invalid("evidence", "依据不能超过 2000 字", "The evidence may have up to 2000 characters");
        }
        return words;
    }

    private static Refused invalid(String field, String zh, String en) {
        Bilingual reason = new Bilingual(zh, en);
        return new Refused(Refused.Kind.INVALID, reason, List.of(new Refused.Fault(field, reason)));
    }

    private static boolean isOpen(PromiseView promise) {
        return promise.state().isOpen();
    }

    private static boolean lasts(PromiseLedger ledger) {
        return ledger.entries().stream()
                .filter(entry -> entry.reason() == PauseReason.FORCE_MAJEURE)
                .reduce((earlier, later) -> later)
                .map(last -> last.what().equals("paused"))
                .orElse(false);
    }
}
