package org.anshi.desk.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.organisation.OpeningHours;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.OrganisationType;
import org.anshi.organisation.OrganisationVersion;
import org.anshi.organisation.Province;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Reason;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;

/** An organisation as somebody wrote it on the page. {@code version} is the one they had before them; no region chosen means all. */
public record OrganisationForm(
        String id,
        String nameZh,
        String nameEn,
        String type,
        String contact,
        String staffEmail,
        String hours,
        List<String> regions,
        String why,
        String version) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;

    /** 400-000-0001, (021) 6000 0001, +86 21 6000 0001, 12315, 021-60000001 转 802. */
    private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d ()-]{2,28}( ?(转|ext\\.?) ?\\d{1,6})?");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern HOURS =
            Pattern.compile("\\d{2}:\\d{2}-\\d{2}:\\d{2}(,\\d{2}:\\d{2}-\\d{2}:\\d{2}){0,5}");

    public OrganisationForm {
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    static OrganisationForm blank() {
        return new OrganisationForm(null, "", "", null, "", "", OpeningHours.STANDARD.text(), List.of(), "", null);
    }

    static OrganisationForm of(OrganisationVersion standing) {
        Organisation organisation = standing.organisation();
        return new OrganisationForm(
                organisation.id().value(),
                organisation.name().zh(),
                organisation.name().en(),
                organisation.type().name(),
                organisation.contact(),
                organisation.staffEmail(),
                organisation.hours().text(),
                organisation.regions().stream().map(Province::code).toList(),
                "",
                String.valueOf(standing.version()));
    }

    /** What was not a version counts as none, and so as one that no longer stands. */
    public int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** @throws Refused INVALID naming every field at fault */
    Organisation organisation(OrganisationId named) {
        List<Fault> faults = new ArrayList<>();
        String zh = name("nameZh", nameZh, "请填写中文名称", "Enter the name in Chinese", faults);
        String en = name("nameEn", nameEn, "请填写英文名称", "Enter the name in English", faults);
        OrganisationType kind = kind(faults);
        String phone = phone(faults);
        String email = email(faults);
        OpeningHours open = open(faults);
        Set<Province> where = where(faults);
        try {
            Reason.given(why);
        } catch (Refused refused) {
            faults.addAll(refused.faults());
        }
        if (!faults.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, faults.get(0).message(), faults);
        }
        return new Organisation(named, new Bilingual(zh, en), kind, phone, email, open, where);
    }

    private static String name(String field, String text, String zh, String en, List<Fault> faults) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            faults.add(fault(field, zh, en));
        } else if (said.length() > LONGEST_NAME || said.chars().anyMatch(Character::isISOControl)) {
            faults.add(fault(field, "名称不能超过 100 字，只能是一行文字", "The name may have up to 100 characters, in one line"));
        }
        return said;
    }

    private OrganisationType kind(List<Fault> faults) {
        return Stream.of(OrganisationType.values())
                .filter(one -> one.name().equals(type))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(fault("type", "请从列表中选择类型", "Choose the type from the list"));
                    return null;
                });
    }

    private String phone(List<Fault> faults) {
        String said = plain(contact).strip();
        if (!PHONE.matcher(said).matches()) {
            faults.add(fault(
                    "contact",
                    "请填写单位的服务电话，如 400-000-0001 或 021-60000001 转 802",
                    "Enter the organisation's service number, such as 400-000-0001 or 021-60000001 ext 802"));
        }
        return said;
    }

    private String email(List<Fault> faults) {
        String said = staffEmail == null ? "" : staffEmail.strip();
        if (said.length() > LONGEST_EMAIL
                || !EMAIL.matcher(said).matches()
                || said.chars().anyMatch(Character::isISOControl)) {
            faults.add(fault(
                    "staffEmail",
                    "请填写单位的工作邮箱，如 service@example.org",
                    "Enter the organisation's e-mail address, such as service@example.org"));
        }
        return said;
    }

    /** 9:00－12:00，13:30—18:00 is what people write, and means the same. */
    private OpeningHours open(List<Fault> faults) {
        String said = plain(hours)
                .replaceAll("[–—~]|至|到", "-")
                .replaceAll("[、;]", ",")
                .replaceAll("\\s", "")
                .replaceAll("(?<!\\d)(\\d:)", "0$1");
        try {
            if (HOURS.matcher(said).matches()) {
                return OpeningHours.parse(said);
            }
        } catch (IllegalArgumentException impossible) {
            // Told below, with what it should look like.
        }
        faults.add(fault(
                "hours",
                "营业时间应写成 09:00-12:00,13:00-18:00：每段先开始后结束，按先后排列，不重叠；到午夜写 23:59",
                "Opening hours look like 09:00-12:00,13:00-18:00: each span ends after it begins, in order, none overlapping;"
                        + " until midnight is 23:59"));
        return null;
    }

    private Set<Province> where(List<Fault> faults) {
        if (regions.stream().anyMatch(code -> Province.find(code).isEmpty())) {
            faults.add(fault("regions", "没有这样的地区；请从列表中选择", "There is no such region; choose from the list"));
        }
        return regions.stream().flatMap(code -> Province.find(code).stream()).collect(Collectors.toSet());
    }

    /** Full-width digits, colons and brackets as the ordinary ones. */
    private static String plain(String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static Fault fault(String field, String zh, String en) {
        return new Fault(field, new Bilingual(zh, en));
    }
}
