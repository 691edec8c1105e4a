package org.anshi.organisation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anshi.organisation.store.OrganisationTable;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Patience;
import org.anshi.shared.Reason;
import org.anshi.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * The organisations known here, and who leads for a brand. The configuration names those to begin with; from then on what people
 * change here counts, each change a new version, and every node sees it at once.
 */
@Service
public class Organisations {
    private static final Logger log = LoggerFactory.getLogger(Organisations.class);

    private final Register register;
    private final OrganisationTable table;
    private final Clock clock;

    Organisations(Register register, OrganisationTable table, Clock clock) {
        this.register = register;
        this.table = table;
        this.clock = clock;
        register.organisations().forEach(this::beginWith);
    }

    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    public Optional<Organisation> find(OrganisationId id) {
        return table.find(id).map(OrganisationVersion::organisation);
    }

    /** In the order of the configuration, then those it does not name. */
    public List<Organisation> all() {
        List<OrganisationId> named =
                register.organisations().stream().map(Organisation::id).toList();
        return table.all().stream()
                .map(OrganisationVersion::organisation)
                .sorted(Comparator.comparingInt(
                        one -> named.contains(one.id()) ? named.indexOf(one.id()) : named.size()))
                .toList();
    }

    /** As it stands, and since when. */
    public OrganisationVersion standing(OrganisationId id) {
        return table.find(id).orElseThrow(() -> unknown(id));
    }

    /** The newest first. */
    public List<OrganisationVersion> history(OrganisationId id) {
        return table.history(id);
    }

    /** @throws Refused INVALID on {@code id} where there is one of this name */
    public OrganisationVersion add(Organisation added, String why, String by) {
        OrganisationVersion first = new OrganisationVersion(added, 1, Reason.given(why), by, clock.instant());
        try {
            table.add(first);
        } catch (DuplicateKeyException known) {
            throw fault("id", "已有名为 " + added.id() + " 的服务组织", "There is an organisation named " + added.id());
        }
        return first;
    }

    /**
     * Promises already made keep the opening hours they were made under.
     *
     * @param seen the version that whoever changes it has seen
     * @throws Refused INVALID without a reason or a difference, CONFLICT when somebody else changed it meanwhile
     */
    public OrganisationVersion change(Organisation changed, int seen, String why, String by) {
        OrganisationVersion standing = standing(changed.id());
        if (standing.version() != seen) {
            throw changedMeanwhile();
        }
        OrganisationVersion next = new OrganisationVersion(changed, seen + 1, Reason.given(why), by, clock.instant());
        if (standing.organisation().equals(changed)) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    new Bilingual("内容没有改动，没有形成新版本。", "Nothing is different, so there is no new version."));
        }
        if (!Patience.untilDone(() -> table.replace(next))) {
            throw changedMeanwhile();
        }
        return next;
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

    private void beginWith(Organisation configured) {
        Optional<OrganisationVersion> known = table.find(configured.id());
        if (known.isEmpty()) {
            try {
                table.add(new OrganisationVersion(configured, 1, null, null, clock.instant()));
            } catch (DuplicateKeyException anotherNodeWasFirst) {
                log.debug("Another node began with {}", configured.id());
            }
        } else if (!known.get().organisation().equals(configured)) {
            log.info(
                    "{} 以页面 /desk/organisations/{} 为准，配置 anshi.organisations 中的不同内容不起作用。"
                            + " What /desk/organisations/{} says counts, and not what anshi.organisations says differently",
                    configured.id(),
                    configured.id(),
                    configured.id());
        }
    }

    private static Refused fault(String field, String zh, String en) {
        Bilingual reason = new Bilingual(zh, en);
        return new Refused(Refused.Kind.INVALID, reason, List.of(new Refused.Fault(field, reason)));
    }

    private static Refused changedMeanwhile() {
        return new Refused(
                Refused.Kind.CONFLICT,
                new Bilingual(
                        "该组织的信息刚被别人改过，这次没有保存；您填写的内容还在，请先看最新版本再决定是否保存。",
                        "Somebody has just changed this organisation, so this was not saved; what you wrote is still here:"
                                + " look at the newest version first."));
    }

    private static Refused unknown(OrganisationId id) {
        return new Refused(
                Refused.Kind.NOT_FOUND,
                new Bilingual("没有名为 " + id + " 的服务组织。", "There is no organisation named " + id + "."));
    }
}
