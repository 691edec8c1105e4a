package org.anshi.promise;

import static org.anshi.promise.ledger.PromiseEvent.What.AGREED;
import static org.anshi.promise.ledger.PromiseEvent.What.COMMITTED;
import static org.anshi.promise.ledger.PromiseEvent.What.HANDED_OVER;
import static org.anshi.promise.ledger.PromiseEvent.What.KEPT;
import static org.anshi.promise.ledger.PromiseEvent.What.MISSED;
import static org.anshi.promise.ledger.PromiseEvent.What.PAUSED;
import static org.anshi.promise.ledger.PromiseEvent.What.RECOUNTED;
import static org.anshi.promise.ledger.PromiseEvent.What.RENEWED;
import static org.anshi.promise.ledger.PromiseEvent.What.RESUMED;
import static org.anshi.promise.ledger.PromiseEvent.What.WAIVED;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.promise.calendar.Calendars;
import org.anshi.promise.calendar.Limit;
import org.anshi.promise.explain.Explainer;
import org.anshi.promise.ledger.PromiseClock;
import org.anshi.promise.ledger.PromiseEvent;
import org.anshi.promise.ledger.Shares;
import org.anshi.promise.store.PromiseStore;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.anshi.shared.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, pauses and ends promises. The append-only ledger of intervals is the truth; dates, breaches and each
 * organisation's share are derived from it. Every change is announced by {@link PromiseMoved} or {@link PromiseEnded} in the caller's transaction.
 */
@Service
@Transactional
public class PromiseKeeper {
    private final PromiseStore promises;
    private final PromiseOffer offer;
    private final Calendars calendars;
    private final Organisations organisations;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    PromiseKeeper(
            PromiseStore promises,
            PromiseOffer offer,
            Calendars calendars,
            Organisations organisations,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.promises = promises;
        this.offer = offer;
        this.calendars = calendars;
        this.organisations = organisations;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * A stage begins: its limit is looked up and its clock starts. Made already: nothing changes. Made while the case stands still, it
     * stands still too.
     *
     * @throws Refused CONFLICT when the table has no limit for this stage
     */
    public PromiseView make(CaseNumber number, Stage stage) {
        Instant now = clock.instant();
        List<PromiseClock> made = promises.lock(number);
        Optional<PromiseClock> already = made.stream().filter(of(stage)).findFirst();
        if (already.isPresent()) {
            return already.get().viewAt(now);
        }
        PromiseClock promise = offer.start(number, stage, now);
        for (PromiseEvent pause : pausesLasting(made)) {
            promise = promise.with(PromiseEvent.of(PAUSED, now, promise.last().holder())
                    .because(pause.reason(), pause.evidence())
                    .naming(pause.date()));
        }
        promises.open(promise);
        return promise.viewAt(now);
    }

    @Transactional(readOnly = true)
    public Optional<PromiseView> find(CaseNumber number, Stage stage) {
        return promises.read(number).stream()
                .filter(of(stage))
                .findFirst()
                .map(promise -> promise.viewAt(clock.instant()));
    }

    /** In the order of the stages. */
    @Transactional(readOnly = true)
    public List<PromiseView> of(CaseNumber number) {
        Instant now = clock.instant();
        return promises.read(number).stream()
                .map(promise -> promise.viewAt(now))
                .toList();
    }

    /** Of many cases at once, each in the order of the stages. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, List<PromiseView>> of(List<CaseNumber> numbers) {
        Instant now = clock.instant();
        Map<CaseNumber, List<PromiseView>> views = new HashMap<>();
        promises.read(numbers)
                .forEach((number, all) -> views.put(
                        number, all.stream().map(promise -> promise.viewAt(now)).toList()));
        return views;
    }

    /** Stops every open clock of the case. Pauses nest: the clocks run again when every reason given has been resumed. */
    public void pause(CaseNumber number, PauseReason reason, String evidence) {
        List<PromiseClock> all = promises.lock(number);
        Instant handedIn = reason == PauseReason.PARTS ? handedIn(all) : null;
        for (PromiseClock promise : open(all)) {
            move(promise, event(PAUSED, promise).because(reason, evidence).naming(handedIn));
        }
    }

    /** Resuming what was not paused changes nothing. */
    public void resume(CaseNumber number, PauseReason reason) {
        for (PromiseClock promise : open(promises.lock(number))) {
            if (promise.openPauses().stream().anyMatch(pause -> pause.reason() == reason)) {
                move(promise, event(RESUMED, promise).because(reason, null));
            }
        }
    }

    /**
     * Names the date of a promise whose limit is an agreed date, or moves the due date to a later one the consumer chose. Agreed after the
     * promise was missed, it is a new date and leaves the breach on record. A date that has passed by now, such as one agreed along with
     * an earlier visit, changes nothing where there is a date already.
     */
    public void agree(CaseNumber number, Stage stage, Instant date) {
        PromiseClock promise = openOr(number, stage);
        if (promise.isCounting() && !date.isAfter(clock.instant())) {
            return;
        }
        move(promise, event(AGREED, promise).naming(date.truncatedTo(ChronoUnit.MILLIS)));
    }

    /**
     * From now on a rule of its own gives the stage's date, sooner or later than before: the money after goods are back, by the limit of
     * {@code refund}. After a miss it is a new date and leaves the breach on record.
     */
    public void commit(CaseNumber number, Stage stage, String service) {
        PromiseClock promise = openOr(number, stage);
        ResponseLimit limit = offer.limitOf(number, service, stage);
        boolean planToCome = stage == Stage.COMPLETION
                && promises.read(number).stream().filter(of(Stage.SOLUTION)).allMatch(PromiseClock::isOpen);
        move(promise, offer.committing(event(COMMITTED, promise), promise, limit, planToCome));
    }

    /** The stage is done: met, or met late. Nothing happens when no promise is open. */
    public void keep(CaseNumber number, Stage stage) {
        promises.lock(number).stream()
                .filter(of(stage))
                .filter(PromiseClock::isOpen)
                .forEach(promise -> end(promise, KEPT));
    }

    /**
     * The due date passed, or the new one given after a breach: puts the breach on record and names the time by which the consumer hears
     * from the lead. On record already: nothing changes.
     *
     * @throws Refused CONFLICT when it is not late, or ended in time
     */
    public PromiseMissed missed(CaseNumber number, Stage stage) {
        PromiseClock promise = made(number, stage);
        if (!promise.wasMissed() || promise.isOpen() && promise.isNewDateMissedAt(clock.instant())) {
            if (!promise.isOpen() || !promise.isLateAt(clock.instant())) {
                throw new Refused(Refused.Kind.CONFLICT, new Bilingual("该承诺没有超时。", "This promise is not late."));
            }
            var limit = new Limit(promise.terms().limit().recoveryHours(), LimitUnit.WORKING_HOURS);
            promise = promises.append(
                    promise, event(MISSED, promise).naming(limit.after(clock.instant(), promise.hours())));
        }
        return new PromiseMissed(number, stage, promise.dueAt(), promise.answerBy());
    }

    /** After a breach: the new date given by the lead. Nothing happens when the stage was done in the meantime. */
    public void renew(CaseNumber number, Stage stage, Instant newDate) {
        PromiseClock promise = made(number, stage);
        if (!promise.isOpen()) {
            return;
        }
        if (!promise.isLateAt(clock.instant())) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    new Bilingual("该承诺没有超时，不能另定日期。", "This promise is not late; its date stays."));
        }
        move(promise, event(RENEWED, promise).naming(newDate.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** @throws org.anshi.shared.Refused NOT_FOUND when no such promise was made */
    @Transactional(readOnly = true)
    public Explanation explain(CaseNumber number, Stage stage, Language language) {
        return new Explainer(read(number, stage), clock.instant(), language, this::nameOf).explain();
    }

    /**
     * Everything on record about a promise, with each organisation's share.
     *
     * @throws org.anshi.shared.Refused NOT_FOUND when no such promise was made
     */
    @Transactional(readOnly = true)
    public PromiseLedger ledger(CaseNumber number, Stage stage) {
        return Shares.ledger(read(number, stage), clock.instant());
    }

    /**
     * When something beside the case's own stages is due if it begins now, such as the answer to a {@code complaint}, and when to warn of it.
     * Nothing is promised by asking.
     *
     * @throws Refused CONFLICT when the table has no limit for it
     */
    @Transactional(readOnly = true)
    public PromiseView beside(CaseNumber number, String service, Stage stage) {
        return offer.beside(number, service, stage, clock.instant()).viewAt(clock.instant());
    }

    /**
     * What a request of this kind would be promised if it were made now, by stage in order; dates null where agreed later. Stages that begin
     * when another ends are counted from that one's due date, so that each date is the latest one.
     *
     * @param brand decides who leads, and with that the opening hours counted by; null when it is not known yet
     */
    @Transactional(readOnly = true)
    public List<PromiseView> preview(String journey, ProductCategory category, String brand) {
        return offer.preview(journey, category, brand, clock.instant());
    }

    /** Counts the open promises of a case by the calendar that holds now; what is late stays late. */
    public void recount(CaseNumber number) {
        String present = calendars.present().version();
        for (PromiseClock promise : open(promises.lock(number))) {
            boolean counted = promise.hours().calendar().version().equals(present);
            if (!counted && !promise.isLateAt(clock.instant())) {
                move(promise, event(RECOUNTED, promise).under(present));
            }
        }
    }

    /** Cases with an open promise, in the order of their numbers, beginning after this one (or with the first, for null). */
    @Transactional(readOnly = true)
    public List<CaseNumber> withOpenPromises(CaseNumber after, int limit) {
        return promises.open(after == null ? "" : after.value(), limit);
    }

    /** Cases with an open promise counted by another calendar than the present one, in the order of their numbers. */
    @Transactional(readOnly = true)
    List<CaseNumber> countedByAnotherCalendar(CaseNumber after, int limit) {
        return promises.openButNotUnder(calendars.present().version(), after == null ? "" : after.value(), limit);
    }

    /** No clock stops or starts again. */
    void handOver(CaseNumber number, OrganisationId to, Instant at) {
        for (PromiseClock promise : open(promises.lock(number))) {
            promises.append(promise, PromiseEvent.of(HANDED_OVER, at.truncatedTo(ChronoUnit.MILLIS), to));
        }
    }

    /** The case is over before its stages were: closed early, or cancelled by the consumer. */
    void waiveAll(CaseNumber number) {
        open(promises.lock(number)).forEach(promise -> end(promise, WAIVED));
    }

    private void move(PromiseClock promise, PromiseEvent event) {
        PromiseClock moved = promises.append(promise, event);
        announcements.publishEvent(new PromiseMoved(
                moved.terms().caseNumber(), moved.terms().stage(), moved.riskAt(), moved.dueAt(), moved.ceilingAt()));
    }

    private void end(PromiseClock promise, PromiseEvent.What how) {
        PromiseClock ended = promises.append(promise, event(how, promise));
        announcements.publishEvent(new PromiseEnded(
                ended.terms().caseNumber(),
                ended.terms().stage(),
                ended.stateAt(ended.last().at())));
    }

    private PromiseEvent event(PromiseEvent.What what, PromiseClock promise) {
        return PromiseEvent.of(what, clock.instant(), promise.last().holder());
    }

    private PromiseClock openOr(CaseNumber number, Stage stage) {
        PromiseClock promise = made(number, stage);
        if (!promise.isOpen()) {
            throw new Refused(Refused.Kind.CONFLICT, new Bilingual("该阶段已结束。", "This stage has ended."));
        }
        return promise;
    }

    private PromiseClock made(CaseNumber number, Stage stage) {
        return only(promises.lock(number), stage);
    }

    private PromiseClock read(CaseNumber number, Stage stage) {
        return only(promises.read(number), stage);
    }

    private static PromiseClock only(List<PromiseClock> all, Stage stage) {
        return all.stream()
                .filter(of(stage))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refused.Kind.NOT_FOUND, new Bilingual("没有这一阶段的承诺。", "No promise was made for this stage.")));
    }

    private static Predicate<PromiseClock> of(Stage stage) {
        return promise -> promise.terms().stage() == stage;
    }

    private static List<PromiseClock> open(List<PromiseClock> all) {
        return all.stream().filter(PromiseClock::isOpen).toList();
    }

    private static List<PromiseEvent> pausesLasting(List<PromiseClock> all) {
        return all.stream()
                .map(PromiseClock::openPauses)
                .max(java.util.Comparator.comparing(List::size))
                .orElse(List.of());
    }

    /** The goods are there since the arrival was done; where nothing arrives, since the work began. */
    private static Instant handedIn(List<PromiseClock> all) {
        return all.stream()
                .filter(of(Stage.ARRIVAL))
                .filter(arrival -> arrival.last().what() == KEPT)
                .map(arrival -> arrival.last().at())
                .findFirst()
                .orElse(null);
    }

    private Bilingual nameOf(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse(new Bilingual(id.value(), id.value()));
    }
}
