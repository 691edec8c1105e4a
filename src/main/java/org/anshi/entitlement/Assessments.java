package org.anshi.entitlement;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.entitlement.Entitlements.Cover;
import org.anshi.entitlement.RightsTable.Right;
import org.anshi.entitlement.RightsTable.RightsQuestion;
import org.anshi.entitlement.history.ProductHistory;
import org.anshi.entitlement.history.ProductMarks;
import org.anshi.entitlement.history.Repairs;
import org.anshi.entitlement.history.Rework;
import org.anshi.shared.Bilingual;
import org.anshi.shared.ProductCategory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the facts of a case before the tables of its release and reads the answer to people. */
@Component
class Assessments {
    /** What was found for a case. */
    record Assessment(StatutoryPeriod period, Entitlement entitlement) {}

    /** Consumer Rights Protection Law, Art. 23 names cars, computers, televisions, refrigerators, air conditioners, washers. */
    private static final Set<ProductCategory> DURABLES =
            EnumSet.of(ProductCategory.LARGE_APPLIANCE, ProductCategory.PHONE_PC, ProductCategory.VEHICLE);

    private static final String REPAIR = "repair";
    private static final Set<String> ABOUT_A_FAULT = Set.of(REPAIR, "replacement");
    private static final int REPAIR_DAYS = 30;
    private static final int NO_REASON_DAYS = 7;

    private final CaseFiles cases;
    private final ObjectProvider<RightsTable> tables;
    private final ObjectProvider<RepairTime> repairTime;
    private final Covers covers;
    private final Findings findings;
    private final ProductHistory history;
    private final ProductMarks marks;
    private final Clock clock;

    Assessments(
            CaseFiles cases,
            ObjectProvider<RightsTable> tables,
            ObjectProvider<RepairTime> repairTime,
            Covers covers,
            Findings findings,
            ProductHistory history,
            ProductMarks marks,
            Clock clock) {
        this.cases = cases;
        this.tables = tables;
        this.repairTime = repairTime;
        this.covers = covers;
        this.findings = findings;
        this.history = history;
        this.marks = marks;
        this.clock = clock;
    }

    Assessment of(CaseFile file) {
        var table = tables.getObject();
        var category = file.product().category();
        var mark = marks.of(file);
        var start = history.restartOf(mark).orElse(file.product().purchasedOn());
        var repairs = history.repairsOf(mark).since(start);
        var law = table.warrantyPeriod(file.number(), category);
        var period = new StatutoryPeriod(start, law.wholeMonths(), law.mainPartMonths(), repairs.days(), law.source());
        var day = reportedOn(faultReportedBy(file), start);
        var bought = covers.of(mark);
        var finding = findings.of(file.number());
        var free = freeRepairs(file, finding, period, day, bought);
        var failed = ABOUT_A_FAULT.contains(file.journey())
                ? repairs.failedAs(file.number(), openedOn(file))
                : repairs.failed();
        var spent = repairTime(file);
        var rights = table.rights(
                file.number(),
                new RightsQuestion(
                        category,
                        law.listedGoods(),
                        period.covers(day),
                        period.daysUntil(day),
                        failed,
                        repairDays(category, inRepair(file), repairs, spent),
                        spent.ownFaultDays() > REPAIR_DAYS,
                        finding.vehicle(),
                        finding.mileageKm()));
        var owed = free.isEmpty() || period.covers(day) ? rights : insteadOfPaying(rights);
        return new Assessment(
                period,
                new Entitlement(
                        period.covers(day) || !free.isEmpty(),
                        coverKind(period, day, free),
                        coveredUntil(period, bought, free),
                        period.coversMainPart(day),
                        period.monthsUntil(day),
                        failed,
                        codes(owed, free),
                        reasons(period, day, free, owed, file)));
    }

    /** What we owe for our own work comes before what the consumer paid for. */
    private List<FreeRepair> freeRepairs(
            CaseFile file, Finding finding, StatutoryPeriod period, LocalDate day, List<Cover> bought) {
        var mainPart = Optional.of(period)
                .filter(main -> finding.mainPartAffected() && main.coversMainPart(day) && !main.covers(day));
        var rework = file.journey().equals(REPAIR)
                ? Rework.of(repairBefore(file), openedOn(file), clock.getZone())
                : Optional.<Rework>empty();
        var cover = bought.stream().filter(sold -> sold.covers(day)).findFirst();
        return Stream.of(
                        mainPart.map(FreeRepair::mainPart),
                        rework.map(FreeRepair::rework),
                        cover.map(FreeRepair::bought))
                .flatMap(Optional::stream)
                .toList();
    }

    RepairTime.Spent repairTime(CaseFile file) {
        var ledger = repairTime.getIfAvailable();
        if (ledger != null) {
            return ledger.of(file.number());
        }
        if (!file.journey().equals(REPAIR)) {
            return RepairTime.Spent.NONE;
        }
        var end = file.closedAt() == null ? clock.instant() : file.closedAt();
        var days = (int) Duration.between(file.openedAt(), end).toDays();
        return new RepairTime.Spent(days, days);
    }

    /** Who claims a replacement because a repair went wrong, or a rework, reported the fault with the first repair of it. */
    private CaseFile faultReportedBy(CaseFile file) {
        return repairBefore(file).map(this::faultReportedBy).orElse(file);
    }

    private CaseFile inRepair(CaseFile file) {
        return file.journey().equals(REPAIR) ? file : repairBefore(file).orElse(file);
    }

    private Optional<CaseFile> repairBefore(CaseFile file) {
        return Optional.ofNullable(file.openedFrom()).map(cases::get).filter(earlier -> earlier.journey()
                .equals(REPAIR));
    }

    private LocalDate reportedOn(CaseFile file, LocalDate start) {
        var opened = openedOn(file);
        return start != null && start.isAfter(opened) ? start : opened;
    }

    private LocalDate openedOn(CaseFile file) {
        return LocalDate.ofInstant(file.openedAt(), clock.getZone());
    }

    /** A car's days in repair add up over its life; of other goods the present repair counts. */
    private static int repairDays(ProductCategory category, CaseFile present, Repairs repairs, RepairTime.Spent spent) {
        if (category != ProductCategory.VEHICLE) {
            return spent.days();
        }
        return repairs.days() - repairs.of(present.number()).days() + spent.days();
    }

    private static List<Right> insteadOfPaying(List<Right> rights) {
        return rights.stream().filter(right -> !right.code().equals("repair")).toList();
    }

    private static String coverKind(StatutoryPeriod period, LocalDate day, List<FreeRepair> free) {
        if (period.covers(day)) {
            return "statutory";
        }
        var otherwise = period.isKnown() ? "none" : "unknown";
        return free.stream().findFirst().map(FreeRepair::kind).orElse(otherwise);
    }

    private static LocalDate coveredUntil(StatutoryPeriod period, List<Cover> bought, List<FreeRepair> free) {
        return Stream.of(
                        Stream.ofNullable(period.until()),
                        bought.stream().map(Cover::until),
                        free.stream().map(FreeRepair::until))
                .flatMap(dates -> dates)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static List<String> codes(List<Right> rights, List<FreeRepair> free) {
        return Stream.concat(rights.stream().map(Right::code), free.stream().map(ground -> "repair-free"))
                .distinct()
                .toList();
    }

    private static List<Bilingual> reasons(
            StatutoryPeriod period, LocalDate day, List<FreeRepair> free, List<Right> rights, CaseFile file) {
        var reasons = new ArrayList<Bilingual>();
        reasons.add(period.reason());
        free.forEach(ground -> reasons.add(ground.reason()));
        rights.forEach(right -> reasons.add(right.reason()));
        if (DURABLES.contains(file.product().category()) && period.traderProves(day)) {
            reasons.add(Reasons.TRADER_PROVES);
        }
        if (file.product().sellerOrderNumber() != null && period.isKnown() && period.daysUntil(day) <= NO_REASON_DAYS) {
            reasons.add(Reasons.RETURN_WITHOUT_REASON);
        }
        return List.copyOf(reasons);
    }
}
