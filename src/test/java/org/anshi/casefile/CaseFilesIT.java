package org.anshi.casefile;

import static org.anshi.casefile.Cases.HAIBEI;
import static org.anshi.casefile.Cases.HUADONG;
import static org.anshi.casefile.Cases.SHUNJIE;
import static org.anshi.casefile.Cases.aConsumer;
import static org.anshi.casefile.Cases.aRepair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.anshi.HearthTest;
import org.anshi.privacy.PersonalData;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@HearthTest
@RecordApplicationEvents
class CaseFilesIT {
    private static final CaseNumber NOBODYS = new CaseNumber("AS-20000101-999999");

    @Autowired
    CaseFiles cases;

    @Autowired
    PersonalData personalData;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Test
    void anOpenedCaseIsReadBackAsItWasOpened() {
        CaseFile opened = cases.open(aRepair());

        assertThat(cases.get(opened.number())).isEqualTo(opened);
        assertThat(opened.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(opened.holder()).isEqualTo(HAIBEI);
        assertThat(cases.consumerOf(opened.number())).isEqualTo(aConsumer());
        assertThat(cases.descriptionOf(opened.number())).isEqualTo("不制冷，请联系标记姓名");
        assertThat(events.stream(CaseOpened.class)).containsExactly(new CaseOpened(opened.number(), "repair"));
    }

    @Test
    void itsNumberCarriesTheDayOfTheServicesZone() {
        CaseFile opened = cases.open(aRepair());

        String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                opened.openedAt().atZone(clock.getZone()).toLocalDate());
        assertThat(clock.getZone().getId()).isEqualTo("Asia/Shanghai");
        assertThat(opened.number().value()).startsWith("AS-" + day + "-");
    }

    @Test
    void aCaseWithNothingButTheNecessaryIsFine() {
        Consumer sparse = new Consumer(
                "王", null, "w@example.org", aConsumer().language(), null, Set.of(), new Consumer.Consents(true, false));
        Product product = new Product(aRepair().product().category(), null, null, null, null, null);
        CaseFile first = cases.open(aRepair());
        CaseFile opened = cases.open(new OpenCase("replacement", product, sparse, null, HAIBEI, first.number()));

        assertThat(cases.get(opened.number())).isEqualTo(opened);
        assertThat(cases.get(opened.number()).openedFrom()).isEqualTo(first.number());
        assertThat(cases.consumerOf(opened.number())).isEqualTo(sparse);
        assertThat(cases.phoneMatches(opened.number(), "13900000087")).isFalse();
    }

    @Test
    void aFailedOpeningLeavesNothing() {
        CaseNumber[] number = new CaseNumber[1];
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    number[0] = cases.open(aRepair()).number();
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");

        assertThat(cases.find(number[0])).isEmpty();
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(cases.find(NOBODYS)).isEmpty();
        assertThatThrownBy(() -> cases.get(NOBODYS))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
        assertThatThrownBy(() -> cases.consumerOf(NOBODYS)).isInstanceOf(Refused.class);
    }

    @Test
    void aLockBelongsToATransaction() {
        CaseNumber number = cases.open(aRepair()).number();

        assertThatThrownBy(() -> cases.lock(number)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aCaseWaitsForTheConsumerAndGoesOn() {
        CaseNumber number = cases.open(aRepair()).number();

        cases.become(number, CaseStatus.WAITING);
        cases.become(number, CaseStatus.WAITING);
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.WAITING);
        cases.become(number, CaseStatus.OPEN);
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void endingWithdrawsWhatIsOffered() {
        CaseNumber number = cases.open(aRepair()).number();
        cases.offer(number, List.of(action("approve-quote", "Ask")));

        cases.end(number, CaseStatus.CLOSED);

        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(cases.get(number).closedAt()).isNotNull();
        assertThat(cases.offered(number)).isEmpty();
        assertThat(events.stream(CaseClosed.class)).containsExactly(new CaseClosed(number, CaseStatus.CLOSED));
    }

    @Test
    void endingTwiceIsEndingOnce() {
        CaseNumber number = cases.open(aRepair()).number();
        cases.end(number, CaseStatus.CANCELLED);
        Instant closedAt = cases.get(number).closedAt();

        cases.end(number, CaseStatus.CANCELLED);

        assertThat(cases.get(number).closedAt()).isEqualTo(closedAt);
        assertThat(events.stream(CaseClosed.class)).hasSize(1);
    }

    @Test
    void anEndedCaseDoesNotComeBack() {
        CaseNumber number = cases.open(aRepair()).number();
        cases.end(number, CaseStatus.CLOSED);

        for (CaseStatus status : List.of(CaseStatus.OPEN, CaseStatus.WAITING)) {
            assertThatThrownBy(() -> cases.become(number, status))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
        }
        assertThatThrownBy(() -> cases.end(number, CaseStatus.CANCELLED)).isInstanceOf(Refused.class);
    }

    @Test
    void theHistoryOfHoldersHasNoGap() {
        CaseNumber number = cases.open(aRepair()).number();

        cases.handTo(number, HUADONG);
        cases.handTo(number, HUADONG);
        cases.handTo(number, HAIBEI);

        List<Holder> holders = cases.holders(number);
        assertThat(holders).extracting(Holder::organisation).containsExactly(HAIBEI, HUADONG, HAIBEI);
        assertThat(holders.get(0).from()).isEqualTo(cases.get(number).openedAt());
        assertThat(holders.get(0).to()).isEqualTo(holders.get(1).from());
        assertThat(holders.get(1).to()).isEqualTo(holders.get(2).from());
        assertThat(holders.get(2).to()).isNull();
        assertThat(events.stream(HolderChanged.class))
                .extracting(HolderChanged::from, HolderChanged::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(HAIBEI, HUADONG),
                        org.assertj.core.groups.Tuple.tuple(HUADONG, HAIBEI));
    }

    @Test
    void whoLedOrHeldACaseTakesPartInIt() {
        OrganisationId lead = new OrganisationId("lead-of-one");
        OrganisationId former = new OrganisationId("former-of-one");
        OpenCase command = aRepair();
        CaseNumber older = cases.open(new OpenCase("repair", command.product(), command.consumer(), "", lead, null))
                .number();
        CaseNumber newer = cases.open(new OpenCase("repair", command.product(), command.consumer(), "", lead, null))
                .number();
        cases.handTo(older, former);
        cases.handTo(older, SHUNJIE);

        assertThat(cases.participants(older)).containsExactlyInAnyOrder(lead, former, SHUNJIE);
        assertThat(cases.ofOrganisations(Set.of(lead), false, null, 10))
                .extracting(CaseFile::number)
                .containsExactly(newer, older);
        assertThat(cases.ofOrganisations(Set.of(lead), false, null, 1)).hasSize(1);
        assertThat(cases.ofOrganisations(Set.of(lead), false, newer, 10))
                .extracting(CaseFile::number)
                .containsExactly(older);
        assertThat(cases.ofOrganisations(Set.of(former), false, null, 10))
                .extracting(CaseFile::number)
                .containsExactly(older);
        assertThat(cases.ofOrganisations(Set.of(), false, null, 10)).isEmpty();
    }

    @Test
    void whoHadSomethingToDoInACaseFindsItAlsoWhenItIsOver() {
        OrganisationId helper = new OrganisationId("helper-of-one");
        CaseNumber number = cases.open(aRepair()).number();
        cases.takesPart(number, helper);
        cases.end(number, CaseStatus.CANCELLED);

        assertThat(cases.ofOrganisations(Set.of(helper), false, null, 10)).isEmpty();
        assertThat(cases.ofOrganisations(Set.of(helper), true, null, 10))
                .extracting(CaseFile::number)
                .containsExactly(number);
    }

    @Test
    void aMilestoneReachedAgainIsCounted() {
        CaseNumber number = cases.open(aRepair()).number();
        Bilingual text = new Bilingual("已受理", "Accepted");

        Milestone first = cases.record(number, "accepted", text);
        cases.handTo(number, HUADONG);
        Milestone second = cases.record(number, "accepted", text);
        Milestone other = cases.record(number, "repaired", text);

        assertThat(List.of(first.occurrence(), second.occurrence(), other.occurrence()))
                .containsExactly(1, 2, 1);
        assertThat(second.organisation()).isEqualTo(HUADONG);
        assertThat(cases.timeline(number)).containsExactly(first, second, other);
    }

    @Test
    void notesAreKept() {
        CaseNumber number = cases.open(aRepair()).number();
        Note note = new Note("Task_Repair", "finding", "故障", "zhao", "压缩机坏了", Instant.parse("2026-11-23T01:00:00Z"));

        cases.note(number, note);

        assertThat(cases.notes(number)).containsExactly(note);
    }

    @Test
    void actionsComeInTheOrderTheyWereOfferedAndGoWithTheirStep() {
        CaseNumber number = cases.open(aRepair()).number();
        ConsumerAction approve = action("approve-quote", "Ask");
        ConsumerAction reject = action("reject-quote", "Ask");
        ConsumerAction claim = action("claim-replacement", "Offer");

        cases.offer(number, List.of(approve, reject));
        cases.offer(number, List.of(claim));
        assertThat(cases.offered(number)).containsExactly(approve, reject, claim);

        cases.withdraw(number, "Ask");
        assertThat(cases.offered(number)).containsExactly(claim);
        cases.offer(number, List.of(claim));
        assertThat(cases.offered(number)).containsExactly(claim);
    }

    @Test
    void thePhoneIsRecognisedHoweverItIsWritten() {
        CaseNumber number = cases.open(aRepair()).number();

        for (String phone : List.of("13900000087", "139 0000 0087", "+86 139-0000-0087", "008613900000087")) {
            assertThat(cases.phoneMatches(number, phone)).as(phone).isTrue();
        }
        assertThat(cases.phoneMatches(number, "13900000088")).isFalse();
        assertThat(cases.phoneMatches(number, "")).isFalse();
        assertThat(cases.phoneMatches(number, null)).isFalse();
        assertThat(cases.phoneMatches(NOBODYS, "13900000087")).isFalse();
    }

    @Test
    void afterErasureTheCaseStaysAndThePersonIsGone() {
        CaseFile file = cases.open(aRepair());

        personalData.destroy(file.key());

        assertThat(cases.get(file.number())).isEqualTo(file);
        assertThatThrownBy(() -> cases.consumerOf(file.number())).isInstanceOf(PersonalDataGone.class);
        assertThatThrownBy(() -> cases.descriptionOf(file.number())).isInstanceOf(PersonalDataGone.class);
    }

    @Test
    void theReleaseItRunsUnderIsRemembered() {
        CaseNumber number = cases.open(aRepair()).number();

        cases.runsUnder(number, "deployment-1");

        assertThat(cases.get(number).release()).isEqualTo("deployment-1");
    }

    private static ConsumerAction action(String key, String step) {
        return new ConsumerAction(
                key,
                new Bilingual("同意", "Agree"),
                List.of(new ConsumerAction.Field(
                        "reason",
                        "select",
                        new Bilingual("原因", "Reason"),
                        true,
                        List.of(new ConsumerAction.Option("price", new Bilingual("价格", "Price"))))),
                step,
                null);
    }

    @Test
    void anOrganisationThatWasGivenATaskTakesPartWithoutEverHolding() {
        CaseNumber number = cases.open(aRepair()).number();

        cases.takesPart(number, SHUNJIE);
        cases.takesPart(number, SHUNJIE);
        cases.takesPart(number, HAIBEI);

        assertThat(cases.participants(number)).containsExactly(HAIBEI, SHUNJIE);
        assertThat(cases.holders(number)).extracting(Holder::organisation).containsExactly(HAIBEI);
    }

    @Test
    void aCaseKnowsTheCasesItLedTo() {
        CaseNumber first = cases.open(aRepair()).number();
        CaseFile second =
                cases.open(new OpenCase("replacement", Cases.aFridge(), aConsumer(), "修了两次仍不制冷", HAIBEI, first));

        assertThat(cases.followUps(first)).containsExactly(second);
        assertThat(cases.followUps(second.number())).isEmpty();
    }
}
