package org.anshi.desk.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.agreement.Agreements;
import org.anshi.agreement.Gap;
import org.anshi.agreement.Matter;
import org.anshi.agreement.Matters;
import org.anshi.casefile.CaseFile;
import org.anshi.handover.DeclineReason;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOverReason;
import org.anshi.handover.HandOverScope;
import org.anshi.handover.HandOvers;
import org.anshi.handover.OfferHandOver;
import org.anshi.identity.Person;
import org.anshi.journey.HandingOver;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.springframework.stereotype.Service;

/**
 * Hand-overs as staff make and answer them, on the page and by program: the holder and the lead offer, whoever was asked answers,
 * each for their own organisation only.
 */
@Service
public class HandOverDesk {
    private static final String SUPERVISOR = "supervisor";

    /** What somebody entered, as they wrote it. */
    public record Entered(String to, String scope, String work, String reason, String words) {}

    private final CaseAccess access;
    private final HandOvers handOvers;
    private final HandingOver handingOver;
    private final Organisations organisations;
    private final Agreements agreements;
    private final Matters matters;

    HandOverDesk(
            CaseAccess access,
            HandOvers handOvers,
            HandingOver handingOver,
            Organisations organisations,
            Agreements agreements,
            Matters matters) {
        this.access = access;
        this.handOvers = handOvers;
        this.handingOver = handingOver;
        this.organisations = organisations;
        this.agreements = agreements;
        this.matters = matters;
    }

    /** In the order they were offered; those between others only for who leads or holds the case. */
    public List<HandOver> seenBy(Person person, CaseFile file) {
        boolean all = person.isAdministrator() || isHolderOrLead(person, file);
        return handOvers.historyOf(file.number()).all().stream()
                .filter(one -> all || isOf(person, one.to()) || isOf(person, one.from()))
                .toList();
    }

    /** @throws Refused NOT_FOUND as for a case of others */
    public HandOver seenBy(Person person, CaseFile file, UUID id) {
        return seenBy(person, file).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refused.Kind.NOT_FOUND, new Bilingual("这个案件没有这次移交。", "The case has no such hand-over.")));
    }

    public boolean mayOffer(Person person, CaseFile file) {
        return !file.status().isFinal() && isHolderOrLead(person, file);
    }

    /** What keeps somebody who might offer it from doing so. */
    public Optional<Bilingual> obstacle(Person person, CaseFile file) {
        return mayOffer(person, file)
                ? handOvers.historyOf(file.number()).obstacle(isLeadsSupervisor(person, file))
                : Optional.empty();
    }

    public boolean mayAnswer(Person person, HandOver handOver) {
        return handOver.isOpen() && isOf(person, handOver.to());
    }

    /** What comes back goes to the lead: it has nobody to send its own case back to. */
    public boolean mayDecline(Person person, HandOver handOver) {
        return mayAnswer(person, handOver) && handOvers.mayBeDeclined(handOver);
    }

    /** A lead that is asked itself answers instead. */
    public boolean mayWithdraw(Person person, CaseFile file, HandOver handOver) {
        return handOver.isOpen() && withdraws(person, file, handOver);
    }

    public boolean mayTakeBack(Person person, CaseFile file) {
        return !file.status().isFinal() && !file.holder().equals(file.lead()) && isOf(person, file.lead());
    }

    /** Somebody a case may be offered to, or what keeps it from being offered; {@code gap} null where nothing does. */
    public record Receiver(Organisation organisation, Gap gap, Integer leftToday) {}

    /** The lead always, which asks nobody to give it back; the others by agreement; whom it may be offered to first. */
    public List<Receiver> receivers(Person person, CaseFile file) {
        Matter matter = matters.of(file);
        return organisations.all().stream()
                .filter(one -> !one.id().equals(file.holder()))
                .filter(one -> !(one.id().equals(file.lead()) && mayTakeBack(person, file)))
                .map(one -> receiver(file, one, matter))
                .sorted(Comparator.comparing(one -> one.gap() != null))
                .toList();
    }

    private Receiver receiver(CaseFile file, Organisation one, Matter matter) {
        if (one.id().equals(file.lead())) {
            return new Receiver(one, null, null);
        }
        return agreements
                .covering(file.lead(), one.id(), null, matter)
                .map(agreement -> new Receiver(one, null, agreements.leftToday(agreement)))
                .orElseGet(() -> new Receiver(one, agreements.gap(file.lead(), one.id(), null, matter), null));
    }

    /** @throws Refused INVALID naming what is at fault, CONFLICT when it can't be offered now */
    public HandOver offer(Person person, String number, Entered entered) {
        CaseFile file = access.open(person, number);
        if (!isHolderOrLead(person, file)) {
            throw new NotYours(new Bilingual(
                    "移交由现在的负责方或牵头方提出。", "A hand-over is offered by whoever holds the case, or by its lead."));
        }
        return handingOver.offer(read(person, file, entered));
    }

    /** @throws Refused CONFLICT when it was answered before */
    public HandOver accept(Person person, String number, UUID id) {
        CaseFile file = access.open(person, number);
        receiver(person, seenBy(person, file, id));
        return handingOver.accept(file.number(), id);
    }

    /** @throws Refused INVALID without a reason, CONFLICT when it was answered before */
    public HandOver decline(Person person, String number, UUID id, String reason, String words) {
        CaseFile file = access.open(person, number);
        receiver(person, seenBy(person, file, id));
        DeclineReason because = DeclineReason.find(reason)
                .orElseThrow(() -> invalid(List.of(fault("reason", "请选择不接手的原因", "Choose why you don't take it over"))));
        if (because == DeclineReason.OTHER && (words == null || words.isBlank())) {
            throw invalid(List.of(fault("words", "原因为“其他”时，请说明", "Please say which other reason it is")));
        }
        if (words != null && words.length() > OfferHandOver.LONGEST) {
            throw invalid(List.of(fault("words", "说明不能超过 2000 字", "The words may have up to 2000 characters")));
        }
        return handingOver.decline(file.number(), id, because, words, person.id());
    }

    /** @throws Refused CONFLICT when it was answered before */
    public HandOver withdraw(Person person, String number, UUID id) {
        CaseFile file = access.open(person, number);
        HandOver offered = seenBy(person, file, id);
        if (!withdraws(person, file, offered)) {
            throw new NotYours(
                    new Bilingual("移交由提出方或牵头方撤回。", "A hand-over is withdrawn by whoever offered it, or by the lead."));
        }
        return handingOver.withdraw(file.number(), id, person.id());
    }

    /** @throws Refused INVALID without a reason, CONFLICT when there is nothing to take back */
    public HandOver takeBack(Person person, String number, String why) {
        CaseFile file = access.open(person, number);
        if (!isOf(person, file.lead())) {
            throw new NotYours(new Bilingual("案件由牵头单位接回。", "A case is taken back by its lead."));
        }
        return handingOver.takeBack(file.number(), why, person.id());
    }

    private static boolean withdraws(Person person, CaseFile file, HandOver offered) {
        return isOf(person, offered.from())
                || isOf(person, file.lead()) && !offered.to().equals(file.lead());
    }

    private OfferHandOver read(Person person, CaseFile file, Entered entered) {
        List<Fault> faults = new ArrayList<>();
        boolean known =
                organisations.all().stream().anyMatch(one -> one.id().value().equals(entered.to()));
        if (!known) {
            faults.add(fault("to", "请选择接手的单位", "Choose the organisation that is to take over"));
        }
        if (known && entered.to().equals(file.lead().value()) && mayTakeBack(person, file)) {
            faults.add(fault("to", "贵单位是牵头单位，不必请求，直接接回即可", "You lead this case: take it back, nobody has to be asked"));
        }
        HandOverReason reason = HandOverReason.find(entered.reason()).orElse(null);
        if (reason == null) {
            faults.add(fault("reason", "请选择移交的原因", "Choose why it is handed over"));
        }
        boolean unsaid = entered.scope() == null || entered.scope().isBlank();
        HandOverScope scope = unsaid
                ? HandOverScope.WHOLE_CASE
                : HandOverScope.find(entered.scope()).orElse(null);
        if (scope == null) {
            faults.add(fault("scope", "范围是 whole-case 或 piece-of-work", "The scope is whole-case or piece-of-work"));
        }
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        return new OfferHandOver(
                file.number(),
                new OrganisationId(entered.to()),
                scope,
                entered.work(),
                reason,
                entered.words(),
                person.id(),
                isLeadsSupervisor(person, file));
    }

    private static void receiver(Person person, HandOver offered) {
        if (!isOf(person, offered.to())) {
            throw new NotYours(
                    new Bilingual("是否接手，由被请求的单位答复。", "Whether it takes over is for the organisation asked to say."));
        }
    }

    private static boolean isLeadsSupervisor(Person person, CaseFile file) {
        return person.groups().contains(file.lead().group(SUPERVISOR));
    }

    private static boolean isHolderOrLead(Person person, CaseFile file) {
        return isOf(person, file.holder()) || isOf(person, file.lead());
    }

    private static boolean isOf(Person person, OrganisationId organisation) {
        return person.belongsTo(organisation.value());
    }

    private static Fault fault(String field, String zh, String en) {
        return new Fault(field, new Bilingual(zh, en));
    }

    private static Refused invalid(List<Fault> faults) {
        return new Refused(Refused.Kind.INVALID, faults.get(0).message(), faults);
    }
}
