package org.anshi.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CannotStart;
import org.anshi.shared.OrganisationId;

/** Reads the register from the configuration; a mistake is told with the property's name and what belongs there. */
class RegisterReader {
    private final OrganisationSettings settings;
    private final Map<OrganisationId, Organisation> known = new LinkedHashMap<>();

    RegisterReader(OrganisationSettings settings) {
        this.settings = settings;
    }

    Register read() {
        for (int i = 0; i < settings.organisations().size(); i++) {
            String where = "anshi.organisations[" + i + "]";
            Organisation organisation =
                    organisation(where, settings.organisations().get(i));
            if (known.put(organisation.id(), organisation) != null) {
                throw wrong(where + ".id", "'" + organisation.id() + "' is there twice");
            }
        }
        return new Register(List.copyOf(known.values()), brands(), defaultLead());
    }

    private Organisation organisation(String where, OrganisationSettings.Entry entry) {
        OrganisationSettings.Name name =
                entry.name() == null ? new OrganisationSettings.Name(null, null) : entry.name();
        String email = required(where + ".staff-email", entry.staffEmail());
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw wrong(where + ".staff-email", "'" + email + "' is not an e-mail address");
        }
        return new Organisation(
                id(where + ".id", entry.id()),
                new Bilingual(required(where + ".name.zh", name.zh()), required(where + ".name.en", name.en())),
                type(where + ".type", entry.type()),
                required(where + ".contact", entry.contact()),
                email,
                hours(where + ".hours", entry.hours()),
                regions(where + ".regions", entry.regions()));
    }

    private Map<String, OrganisationId> brands() {
        Map<String, OrganisationId> brands = new LinkedHashMap<>();
        settings.brands()
                .forEach((brand, lead) -> brands.put(Register.brandKey(brand), member("anshi.brands." + brand, lead)));
        return brands;
    }

    private OrganisationId defaultLead() {
        boolean given =
                settings.defaultLead() != null && !settings.defaultLead().isBlank();
        return given || !known.isEmpty() ? member("anshi.default-lead", settings.defaultLead()) : null;
    }

    private OrganisationId member(String where, String id) {
        OrganisationId member = id(where, id);
        if (!known.containsKey(member)) {
            throw wrong(where, "'" + id + "' is not among anshi.organisations");
        }
        return member;
    }

    private static OrganisationId id(String where, String id) {
        try {
            return new OrganisationId(required(where, id));
        } catch (IllegalArgumentException e) {
            throw wrong(where, "'" + id + "' must be lower-case letters, digits and hyphens");
        }
    }

    private static OrganisationType type(String where, String type) {
        try {
            return OrganisationType.valueOf(required(where, type).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            List<String> types = new ArrayList<>();
            Arrays.stream(OrganisationType.values())
                    .forEach(t -> types.add(t.name().toLowerCase(Locale.ROOT)));
            throw wrong(where, "'" + type + "' must be one of " + String.join(", ", types));
        }
    }

    private static OpeningHours hours(String where, String hours) {
        try {
            return hours == null || hours.isBlank() ? OpeningHours.STANDARD : OpeningHours.parse(hours);
        } catch (IllegalArgumentException e) {
            throw wrong(where, e.getMessage());
        }
    }

    private static Set<Province> regions(String where, List<String> codes) {
        Set<Province> regions = EnumSet.noneOf(Province.class);
        for (String code : codes == null ? List.<String>of() : codes) {
            regions.add(Province.find(code)
                    .orElseThrow(() -> wrong(where, "'" + code + "' is no province; they look like shanghai")));
        }
        return regions;
    }

    private static String required(String where, String text) {
        if (text == null || text.isBlank()) {
            throw wrong(where, "it is missing");
        }
        return text.strip();
    }

    private static CannotStart wrong(String where, String what) {
        return new CannotStart(
                new Bilingual("配置项 " + where + " 有误：" + what + "。", "Setting " + where + " is wrong: " + what + "."),
                new Bilingual(
                        "请更正该配置项后重新启动；可参照 application-demo.yaml 的写法。",
                        "Correct this setting and start again; application-demo.yaml shows how it is written."));
    }
}
