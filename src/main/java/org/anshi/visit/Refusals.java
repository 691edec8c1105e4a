package org.anshi.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.anshi.visit.store.TechnicianTable;
import org.anshi.visit.store.VisitTable;
import org.springframework.stereotype.Component;

/** Why somebody can't be sent, in the words of whoever plans the day: what stands in the way, who else could go, and when they could. */
@Component
class Refusals {
    private static final int DAYS_LOOKED_AHEAD = 3;
    private static final int TIMES_NAMED = 3;
    private static final int COLLEAGUES_NAMED = 3;
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final TechnicianTable technicians;
    private final VisitTable visits;
    private final Diaries diaries;
    private final Fitness fitness;
    private final Clock clock;

    Refusals(TechnicianTable technicians, VisitTable visits, Diaries diaries, Fitness fitness, Clock clock) {
        this.technicians = technicians;
        this.visits = visits;
        this.diaries = diaries;
        this.fitness = fitness;
        this.clock = clock;
    }

    Refused noSuchVisit() {
        return new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这次上门", "There is no such visit"));
    }

    Refused noSuchTechnician() {
        return new Refused(
                Refused.Kind.CONFLICT,
                new Bilingual("这位师傅不在本单位的名册上，或已停止派工", "They are not on your list of technicians, or not on duty"));
    }

    Refused notAsAgreed(Visit visit) {
        AgreedTime agreed = visit.agreed();
        String until = agreed.isMoment() ? "" : "–" + time(agreed.until());
        return new Refused(
                Refused.Kind.CONFLICT,
                new Bilingual(
                        "与消费者约定的是 " + zh(agreed.from()) + until + "，只能安排在这段时间内；要换时间，请另约",
                        "Agreed with the consumer is " + en(agreed.from()) + until
                                + "; plan it within that, or ask for another time"));
    }

    Refused clash(Visit visit, TechnicianCard card, Slot wanted, Slot clash) {
        String number = visits
                .ofTechnician(card.username(), clash.start(), clash.start().plusMillis(1))
                .stream()
                .map(other -> other.caseNumber().value())
                .findFirst()
                .orElse("");
        long travel = diaries.travelOf(card.organisation()).toMinutes();
        String span = time(clash.start()) + "–" + time(clash.end());
        return new Refused(
                Refused.Kind.CONFLICT,
                new Bilingual(
                        card.shownName() + " " + zh(wanted.start()) + " 不空：" + span + " 已有上门（" + number + "），路上另需 "
                                + travel + " 分钟。" + othersZh(visit, wanted) + timesZh(card, visit),
                        card.shownName() + " is not free at " + en(wanted.start()) + ": " + span + " is taken ("
                                + number
                                + "), and the way takes " + travel + " minutes. " + othersEn(visit, wanted)
                                + timesEn(card, visit)));
    }

    Refused notWorking(Visit visit, TechnicianCard card, Slot wanted) {
        return new Refused(
                Refused.Kind.CONFLICT,
                new Bilingual(
                        card.shownName() + " " + zh(wanted.start()) + " 不上班。" + othersZh(visit, wanted)
                                + timesZh(card, visit) + "本人同意的，可勾选“工作时间以外”再派。",
                        card.shownName() + " does not work at " + en(wanted.start()) + ". " + othersEn(visit, wanted)
                                + timesEn(card, visit)
                                + " If they agree to it, tick \"outside working time\" and send them."));
    }

    private String othersZh(Visit visit, Slot wanted) {
        List<String> free = freeThen(visit, wanted);
        return free.isEmpty() ? "这个时间没有其他人空。" : "这个时间空的有：" + String.join("、", free) + "。";
    }

    private String othersEn(Visit visit, Slot wanted) {
        List<String> free = freeThen(visit, wanted);
        return free.isEmpty() ? "Nobody else is free then. " : "Free then: " + String.join(", ", free) + ". ";
    }

    private String timesZh(TechnicianCard card, Visit visit) {
        List<Instant> next = nextFree(card, visit);
        return next.isEmpty() ? "" : "接下来的空档：" + next.stream().map(this::zh).collect(Collectors.joining("、")) + "。";
    }

    private String timesEn(TechnicianCard card, Visit visit) {
        List<Instant> next = nextFree(card, visit);
        return next.isEmpty()
                ? ""
                : "Free next: " + next.stream().map(this::en).collect(Collectors.joining(", ")) + ".";
    }

    private List<String> freeThen(Visit visit, Slot wanted) {
        LocalDate day = diaries.dayOf(wanted.start());
        return technicians.of(visit.organisation()).stream()
                .filter(TechnicianCard::onDuty)
                .filter(card -> diaries.agenda(card, day, day, visit.id()).isFree(wanted))
                .filter(card -> fitness.isFit(card, visit))
                .map(TechnicianCard::shownName)
                .limit(COLLEAGUES_NAMED)
                .toList();
    }

    private List<Instant> nextFree(TechnicianCard card, Visit visit) {
        Instant from = visit.agreed().from();
        LocalDate first = diaries.dayOf(from);
        LocalDate last = first.plusDays(DAYS_LOOKED_AHEAD);
        return diaries
                .agenda(card, first, last, visit.id())
                .freeStarts(
                        from, diaries.startOf(last.plusDays(1)), visit.slot().length())
                .stream()
                .limit(TIMES_NAMED)
                .toList();
    }

    private String zh(Instant moment) {
        return ZH.format(moment.atZone(clock.getZone()));
    }

    private String en(Instant moment) {
        return EN.format(moment.atZone(clock.getZone()));
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(clock.getZone()));
    }
}
