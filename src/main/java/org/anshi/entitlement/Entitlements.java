package org.anshi.entitlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anshi.casefile.CaseFiles;
import org.anshi.entitlement.history.ProductHistory;
import org.anshi.entitlement.history.ProductMarks;
import org.anshi.entitlement.history.Repair;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what a consumer is owed, from statutory cover, cover bought here, and the product's repair history. */
@Service
public class Entitlements {
    private static final int LONGEST_COVER_MONTHS = 120;

    /**
     * Bought cover for one product, by serial number and brand. Without a serial number it is known by the case that sold it,
     * and holds for that case and those that follow from it; {@code from} and {@code until} are the first and the last day.
     */
    public record Cover(String contractNumber, OrganisationId insurer, LocalDate from, LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private final CaseFiles cases;
    private final Assessments assessments;
    private final Covers covers;
    private final Findings findings;
    private final ProductHistory history;
    private final ProductMarks marks;
    private final Clock clock;

    Entitlements(
            CaseFiles cases,
            Assessments assessments,
            Covers covers,
            Findings findings,
            ProductHistory history,
            ProductMarks marks,
            Clock clock) {
        this.cases = cases;
        this.assessments = assessments;
        this.covers = covers;
        this.findings = findings;
        this.history = history;
        this.marks = marks;
        this.clock = clock;
    }

    /** As of the day the case was opened: the time we take never costs the consumer a right. */
    public Entitlement of(CaseNumber number) {
        return assessments.of(cases.get(number)).entitlement();
    }

    /** What staff found about the fault; it counts from now on. */
    @Transactional
    public void found(CaseNumber number, Finding finding) {
        findings.keep(number, finding);
    }

    /** Sells the extended cover of this case: begins when statutory cover ends, {@code months} long. */
    @Transactional
    public Cover extend(CaseNumber number, OrganisationId insurer, int months) {
        if (months < 1 || months > LONGEST_COVER_MONTHS) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    new Bilingual("延保期限须为 1 至 120 个月", "Extended cover lasts from 1 to 120 months"));
        }
        var file = cases.lock(number);
        return covers.soldBy(number).orElseGet(() -> {
            var mark = marks.of(file);
            var begins = firstUncoveredDay(assessments.of(file).period(), covers.of(mark));
            var cover = new Cover(
                    contractNumber(number),
                    insurer,
                    begins,
                    begins.plusMonths(months).minusDays(1));
            covers.sell(number, mark, cover, OffsetDateTime.now(clock));
            return cover;
        });
    }

    /** The cover this case sold, if it did. */
    public Optional<Cover> coverSoldBy(CaseNumber number) {
        return covers.soldBy(number);
    }

    /** Once delivered or installed the statutory period begins today. */
    @Transactional
    public void restart(CaseNumber number) {
        history.restarted(marks.of(cases.get(number)), number, LocalDate.now(clock));
    }

    /** After an exchange the statutory period begins again today, for the new item under its own serial number, too. */
    @Transactional
    public void restart(CaseNumber number, String newSerialNumber) {
        restart(number);
        var product = cases.get(number).product();
        if (newSerialNumber != null && !newSerialNumber.isBlank()) {
            history.restarted(marks.of(product.brand(), newSerialNumber), number, LocalDate.now(clock));
        }
    }

    /** A repair of this product ended; a failed one counts towards the right to an exchange, its days lengthen the cover. */
    @Transactional
    public void repairEnded(CaseNumber number, boolean failed) {
        var file = cases.lock(number);
        var mark = marks.of(file);
        var counted = history.repairsOf(mark).of(number).days();
        var days = Math.max(0, assessments.repairTime(file).days() - counted);
        var openedOn = LocalDate.ofInstant(file.openedAt(), clock.getZone());
        history.repaired(mark, new Repair(number, openedOn, LocalDate.now(clock), days, failed));
    }

    private LocalDate firstUncoveredDay(StatutoryPeriod period, List<Cover> bought) {
        var lastCovered = Stream.concat(
                        Stream.ofNullable(period.until()), bought.stream().map(Cover::until))
                .max(LocalDate::compareTo);
        var today = LocalDate.now(clock);
        return lastCovered
                .map(day -> day.plusDays(1))
                .filter(day -> day.isAfter(today))
                .orElse(today);
    }

    private static String contractNumber(CaseNumber number) {
        return "YB" + number.value().substring("AS".length());
    }
}
