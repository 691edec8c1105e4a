package org.anshi.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anshi.shared.Bilingual;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;

/** Checks what was entered as a whole and makes a record of it. */
class Entry {
    private static final int LONGEST_ISSUER = 100;
    private static final int FULL_MARKS = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private final Catalogue catalogue;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    Entry(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    /** @throws Refused INVALID, naming each field at fault */
    QualificationRecord read(String person, EnterQualification entered, Instant now, String by) {
        Qualification qualification =
                catalogue.find(text(entered.qualification())).orElse(null);
        if (qualification == null) {
            throw refused(List.of(fault("qualification", "请选择资质", "Choose a qualification")));
        }
        ProductCategory category = qualification.perCategory() ? category(entered.category()) : null;
        LocalDate awardedOn = awardedOn(entered.awardedOn());
        Integer score = qualification.kind() == QualificationKind.COURSE ? score(entered.score()) : null;
        String issuer = issuer(qualification, entered.issuer());
        LocalDate validUntil = validUntil(qualification, awardedOn, entered.validUntil());
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return new QualificationRecord(
                UUID.randomUUID(),
                person,
                qualification.code(),
                category,
                score,
                score == null ? null : qualification.passMark(),
                awardedOn,
                validUntil,
                issuer,
                now,
                by,
                null);
    }

    private ProductCategory category(String typed) {
        return ProductCategory.find(text(typed)).orElseGet(() -> {
            faults.add(fault("category", "请选择品类", "Choose a category"));
            return null;
        });
    }

    private LocalDate awardedOn(String typed) {
        LocalDate day = date("awardedOn", typed);
        if (day == null && text(typed).isEmpty()) {
            faults.add(fault("awardedOn", "请填写日期", "Enter the day"));
        } else if (day != null && (day.isAfter(today) || day.isBefore(EARLIEST))) {
            faults.add(fault("awardedOn", "日期不能晚于今天", "The day can't be after today"));
        }
        return day;
    }

    private Integer score(String typed) {
        String points = text(typed);
        if (points.matches("\\d{1,3}") && Integer.parseInt(points) <= FULL_MARKS) {
            return Integer.valueOf(points);
        }
        faults.add(fault("score", "请填写 0 到 100 的整数分数", "Enter a score from 0 to 100"));
        return null;
    }

    private String issuer(Qualification qualification, String typed) {
        if (qualification.kind() != QualificationKind.CERTIFICATE) {
            return null;
        }
        String issuer = text(typed);
        if (issuer.isEmpty() || issuer.length() > LONGEST_ISSUER || issuer.matches(".*\\p{Cntrl}.*")) {
            faults.add(fault("issuer", "请填写发证机构，100 字以内", "Enter the issuer, up to 100 characters"));
        }
        return issuer;
    }

    /** A certificate lasts as long as it says, everything else as long as the catalogue says. */
    private LocalDate validUntil(Qualification qualification, LocalDate awardedOn, String typed) {
        if (qualification.kind() != QualificationKind.CERTIFICATE) {
            return awardedOn == null ? null : qualification.validUntil(awardedOn);
        }
        LocalDate day = date("validUntil", typed);
        if (day != null && awardedOn != null && day.isBefore(awardedOn)) {
            faults.add(fault("validUntil", "有效期不能早于发证日期", "It can't lapse before it was issued"));
        }
        return day;
    }

    private LocalDate date(String field, String typed) {
        String day = text(typed);
        if (day.isEmpty()) {
            return null;
        }
        try {
            LocalDate read = LocalDate.parse(day);
            if (read.getYear() <= 9999) {
                return read;
            }
        } catch (DateTimeParseException unreadable) {
            // Said below.
        }
        faults.add(fault(field, "日期应像 2026-11-24", "A day looks like 2026-11-24"));
        return null;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static Fault fault(String field, String zh, String en) {
        return new Fault(field, new Bilingual(zh, en));
    }

    private static Refused refused(List<Fault> faults) {
        String zh = String.join(
                "；", faults.stream().map(fault -> fault.message().zh()).toList());
        String en = String.join(
                "; ", faults.stream().map(fault -> fault.message().en()).toList());
        return new Refused(Refused.Kind.INVALID, new Bilingual(zh + "。", en + "."), faults);
    }
}
