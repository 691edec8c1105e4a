package org.anshi.desk.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.anshi.agreement.Codes;
import org.anshi.agreement.Terms;
import org.anshi.organisation.Party;
import org.anshi.organisation.Province;
import org.anshi.shared.Bilingual;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;

/** An agreement as somebody wrote it on the page. {@code version} is the one they had before them; nothing chosen means all. */
public record AgreementForm(
        String lead,
        String partner,
        List<String> duties,
        List<String> journeys,
        List<String> categories,
        List<String> regions,
        String startsOn,
        String endsOn,
        String capacityPerDay,
        String answerHours,
        String remarks,
        String why,
        Integer version) {
    private static final int LONGEST = 1000;
    private static final int MOST = 100_000;

    public AgreementForm {
        duties = duties == null ? List.of() : List.copyOf(duties);
        journeys = journeys == null ? List.of() : List.copyOf(journeys);
        categories = categories == null ? List.of() : List.copyOf(categories);
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    static AgreementForm of(String lead, String partner, int version, Terms terms) {
        return new AgreementForm(
                lead,
                partner,
                List.copyOf(terms.duties().named()),
                List.copyOf(terms.journeys().named()),
                List.copyOf(terms.categories().named()),
                List.copyOf(terms.regions().named()),
                terms.startsOn().toString(),
                terms.endsOn() == null ? "" : terms.endsOn().toString(),
                terms.capacityPerDay() == null ? "" : terms.capacityPerDay().toString(),
                terms.answerHours() == null ? "" : terms.answerHours().toString(),
                terms.remarks(),
                "",
                version);
    }

    /**
     * @param offered whether there is such a journey
     * @throws Refused INVALID naming every field at fault
     */
    Terms terms(Predicate<String> offered) {
        List<Fault> faults = new ArrayList<>();
        if (duties.isEmpty()) {
            faults.add(fault("duties", "请至少选择一项职责", "Choose at least one duty"));
        }
        known(
                "duties",
                duties,
                code -> Party.byAgreement().stream()
                        .anyMatch(part -> part.code().equals(code)),
                faults);
        known("journeys", journeys, offered, faults);
        known("categories", categories, code -> ProductCategory.find(code).isPresent(), faults);
        known("regions", regions, code -> Province.find(code).isPresent(), faults);
        LocalDate first = day("startsOn", startsOn, faults);
        LocalDate last = day("endsOn", endsOn, faults);
        if (blank(startsOn)) {
            faults.add(fault("startsOn", "请填写开始日期", "Enter the first day"));
        }
        if (first != null && last != null && last.isBefore(first)) {
            faults.add(fault("endsOn", "结束日期不能早于开始日期", "The last day can't be before the first"));
        }
        Integer capacity = number("capacityPerDay", capacityPerDay, faults);
        Integer hours = number("answerHours", answerHours, faults);
        String said = blank(remarks) ? null : remarks.strip();
        if (said != null && (said.length() > LONGEST || said.indexOf('\0') >= 0)) {
            faults.add(fault("remarks", "备注不能超过 1000 字", "The remarks may have up to 1000 characters"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, faults.get(0).message(), faults);
        }
        return new Terms(
                Codes.of(duties),
                Codes.of(journeys),
                Codes.of(categories),
                Codes.of(regions),
                first,
                last,
                capacity,
                hours,
                said);
    }

    private static void known(String field, List<String> codes, Predicate<String> known, List<Fault> faults) {
        List<String> unknown = codes.stream().filter(known.negate()).toList();
        if (!unknown.isEmpty()) {
            faults.add(fault(field, "没有这样的选项；请从列表中选择", "There is no such choice; choose from the list"));
        }
    }

    private static LocalDate day(String field, String text, List<Fault> faults) {
        if (blank(text)) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            faults.add(fault(field, "日期应像 2026-12-31", "A date looks like 2026-12-31"));
            return null;
        }
    }

    private static Integer number(String field, String text, List<Fault> faults) {
        if (blank(text)) {
            return null;
        }
        boolean readable = text.strip().matches("\\d{1,6}");
        int number = readable ? Integer.parseInt(text.strip()) : 0;
        if (number < 1 || number > MOST) {
            faults.add(fault(field, "请填写 1 到 100000 的整数，不限请留空", "Enter a whole number from 1 to 100000, or nothing"));
            return null;
        }
        return number;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Fault fault(String field, String zh, String en) {
        return new Fault(field, new Bilingual(zh, en));
    }
}
