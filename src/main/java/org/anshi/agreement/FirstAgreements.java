package org.anshi.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.anshi.agreement.store.AgreementRepository;
import org.anshi.organisation.Organisations;
import org.anshi.organisation.Party;
import org.anshi.organisation.Province;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CannotStart;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Makes the agreements of the configuration once; a mistake is told with the property's name and what belongs there. */
@Component
@EnableConfigurationProperties(AgreementSettings.class)
class FirstAgreements implements SmartInitializingSingleton {
    private final AgreementSettings settings;
    private final Agreements agreements;
    private final AgreementRepository known;
    private final Organisations organisations;

    FirstAgreements(
            AgreementSettings settings, Agreements agreements, AgreementRepository known, Organisations organisations) {
        this.settings = settings;
        this.agreements = agreements;
        this.known = known;
        this.organisations = organisations;
    }

    /** Before anything works: a case that needs a partner finds the agreements. */
    @Override
    public void afterSingletonsInstantiated() {
        List<AgreementSettings.Entry> entries = settings.agreements();
        for (int i = 0; i < entries.size(); i++) {
            make("anshi.agreements[" + i + "]", i, entries.get(i));
        }
    }

    private void make(String where, int place, AgreementSettings.Entry entry) {
        OrganisationId lead = member(where + ".lead", entry.lead());
        OrganisationId partner = member(where + ".partner", entry.partner());
        UUID id = UUID.nameUUIDFromBytes((place + "/" + lead + "/" + partner).getBytes(StandardCharsets.UTF_8));
        if (known.existsById(id)) {
            return;
        }
        try {
            agreements.make(id, lead, partner, terms(where, entry), null);
        } catch (DataIntegrityViolationException anotherNodeWasFirst) {
            if (!known.existsById(id)) {
                throw anotherNodeWasFirst;
            }
        } catch (Refused refused) {
            throw wrong(where, refused.reason().en());
        }
    }

    private static Terms terms(String where, AgreementSettings.Entry entry) {
        entry.duties()
                .forEach(duty -> known(
                        where + ".duties",
                        duty,
                        Party.byAgreement().stream().map(Party::code).toList()));
        entry.categories().forEach(code -> {
            if (ProductCategory.find(code).isEmpty()) {
                throw wrong(where + ".categories", "there is no category '" + code + "'");
            }
        });
        entry.regions().forEach(code -> {
            if (Province.find(code).isEmpty()) {
                throw wrong(where + ".regions", "'" + code + "' is no province; they look like shanghai");
            }
        });
        if (entry.startsOn() == null) {
            throw wrong(where + ".starts-on", "it is missing");
        }
        try {
            return new Terms(
                    Codes.of(entry.duties()),
                    Codes.of(entry.journeys()),
                    Codes.of(entry.categories()),
                    Codes.of(entry.regions()),
                    entry.startsOn(),
                    entry.endsOn(),
                    entry.capacityPerDay(),
                    entry.answerHours(),
                    entry.remarks());
        } catch (IllegalArgumentException e) {
            throw wrong(where, e.getMessage());
        }
    }

    private static void known(String where, String code, List<String> codes) {
        if (!codes.contains(code)) {
            throw wrong(where, "'" + code + "' must be one of " + String.join(", ", codes));
        }
    }

    private OrganisationId member(String where, String id) {
        return organisations.all().stream()
                .map(one -> one.id())
                .filter(one -> one.value().equals(id))
                .findFirst()
                .orElseThrow(() -> wrong(where, "'" + id + "' is not among anshi.organisations"));
    }

    private static CannotStart wrong(String where, String what) {
        return new CannotStart(
                new Bilingual("配置项 " + where + " 有误：" + what + "。", "Setting " + where + " is wrong: " + what + "."),
                new Bilingual(
                        "请更正该配置项后重新启动；可参照 application-demo.yaml 的写法。",
                        "Correct this setting and start again; application-demo.yaml shows how it is written."));
    }
}
