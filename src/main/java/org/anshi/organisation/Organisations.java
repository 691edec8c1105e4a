package org.anshi.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Service;

/** The organisations known here, and who leads for a brand. */
@Service
public class Organisations {
    private final Register register;
    private final Map<OrganisationId, Organisation> known;

    Organisations(Register register, OrganisationTable table) {
        this.register = register;
        this.known = takeIn(register.organisations(), table);
    }

    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new Refused(
                Refused.Kind.NOT_FOUND,
                new Bilingual("没有名为 " + id + " 的服务组织。", "There is no organisation named " + id + ".")));
    }

    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(known.get(id));
    }

    public List<Organisation> all() {
        return List.copyOf(known.values());
    }

    /** Unknown or absent brands go to the default lead. */
    public OrganisationId leadFor(String brand) {
        return register.leadFor(brand)
                .orElseThrow(() -> new Refused(
                        Refused.Kind.CONFLICT,
                        new Bilingual(
                                "尚未配置服务组织，暂不能受理：请配置 anshi.organisations 和 anshi.default-lead（演示可用 demo 配置）。",
                                "No organisation is configured yet, so no case can be opened: set anshi.organisations and"
                                        + " anshi.default-lead (or use the demo profile).")));
    }

    /** Whether the brand is registered here with a lead of its own, however it is spelt in capitals and spaces. */
    public boolean knowsBrand(String brand) {
        return register.knowsBrand(brand);
    }

    /** Those that answer to consumers for a brand, or for all others. */
    public Set<OrganisationId> leads() {
        return register.leads();
    }

    /** The configuration counts; organisations only the table still knows come after it. */
    private static Map<OrganisationId, Organisation> takeIn(List<Organisation> configured, OrganisationTable table) {
        Map<OrganisationId, Organisation> stored = new LinkedHashMap<>();
        table.all().forEach(organisation -> stored.put(organisation.id(), organisation));
        Map<OrganisationId, Organisation> all = new LinkedHashMap<>();
        for (Organisation organisation : configured) {
            if (!organisation.equals(stored.get(organisation.id()))) {
                table.save(organisation);
            }
            all.put(organisation.id(), organisation);
        }
        stored.forEach(all::putIfAbsent);
        return all;
    }
}
