package org.anshi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anshi.HearthTest;
import org.anshi.organisation.store.OrganisationTable;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The six demo organisations, as the demo profile configures them, and what becomes of them when people change them. */
@HearthTest
class OrganisationsIT {
    private static final OrganisationId HAIBEI = new OrganisationId("haibei");
    private static final OrganisationId DONGFANG = new OrganisationId("dongfang");
    private static final OrganisationId HUADONG = new OrganisationId("huadong-repair");
    private static final String ZHAO = "haibei-zhao";

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationTable table;

    @Autowired
    Register register;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void asTheConfigurationBeginsThem() {
        database.sql("delete from organisation_version").update();
        database.sql("delete from organisation").update();
        startedWith(register);
    }

    @Test
    void knowsTheSixDemoOrganisations() {
        assertThat(organisations.all())
                .extracting(organisation -> organisation.id().value())
                .containsExactly("haibei", "dongfang", "huadong-repair", "shunjie", "lvhuan", "anxin");
        assertThat(organisations.get(HAIBEI).name().zh()).isEqualTo("海贝电器");
    }

    @Test
    void brandsFindTheirLeadInBothLanguages() {
        assertThat(organisations.leadFor("Haibei")).isEqualTo(HAIBEI);
        assertThat(organisations.leadFor("海贝")).isEqualTo(HAIBEI);
        assertThat(organisations.leadFor("东方商城")).isEqualTo(DONGFANG);
        assertThat(organisations.leadFor("闻所未闻")).isEqualTo(HAIBEI);
    }

    @Test
    void whoLeadsForABrandOrForAllOthersIsALead() {
        assertThat(organisations.leads()).containsExactlyInAnyOrder(HAIBEI, DONGFANG);
    }

    @Test
    void aSecondStartChangesNothing() {
        assertThat(startedWith(register).all()).isEqualTo(organisations.all());
        assertThat(count("organisation")).isEqualTo(6);
        assertThat(count("organisation_version")).isEqualTo(6);
    }

    @Test
    void anOrganisationThatLeftTheConfigurationIsStillKnown() {
        Organisations afterwards = startedWith(new Register(List.of(), Map.of(), null));

        assertThat(afterwards.find(HAIBEI)).isPresent();
    }

    @Test
    void withoutConfigurationNoCaseFindsALead() {
        Organisations none = startedWith(new Register(List.of(), Map.of(), null));

        assertThatThrownBy(() -> none.leadFor("haibei"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("anshi.organisations");
    }

    @Test
    void aChangeIsANewVersionAndTheOlderOnesCanBeRead() {
        Organisation before = organisations.get(HUADONG);
        Organisation after = with(before, "400-000-9999", "08:00-12:00,13:00-20:00", Set.of(Province.SHANGHAI));

        OrganisationVersion changed = organisations.change(after, 1, " 延长营业时间 ", ZHAO);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(organisations.standing(HUADONG)).isEqualTo(changed);
        assertThat(organisations.get(HUADONG)).isEqualTo(after);
        assertThat(organisations.history(HUADONG))
                .extracting(OrganisationVersion::version, OrganisationVersion::why, OrganisationVersion::changedBy)
                .containsExactly(tuple(2, "延长营业时间", ZHAO), tuple(1, null, null));
        assertThat(organisations.history(HUADONG).get(1).organisation()).isEqualTo(before);
    }

    @Test
    void neitherARestartNorAnotherConfigurationUndoesAChange() {
        Organisation changed = with(organisations.get(HAIBEI), "400-111-1111", "10:00-19:00", Set.of());
        organisations.change(changed, 1, "夏季时间", ZHAO);

        assertThat(startedWith(register).get(HAIBEI)).isEqualTo(changed);
        Organisation configured = with(organisations.get(HAIBEI), "400-222-2222", "07:00-08:00", Set.of());
        assertThat(startedWith(new Register(List.of(configured), Map.of(), HAIBEI))
                        .get(HAIBEI))
                .isEqualTo(changed);
        assertThat(organisations.standing(HAIBEI).version()).isEqualTo(2);
    }

    @Test
    void anotherNodeSeesItAtOnce() {
        Organisations anotherNode = startedWith(register);
        assertThat(anotherNode.get(HAIBEI).contact()).isEqualTo("400-000-0001");

        organisations.change(with(organisations.get(HAIBEI), "400-333-3333", "09:00-18:00", Set.of()), 1, "换号", ZHAO);

        assertThat(anotherNode.get(HAIBEI).contact()).isEqualTo("400-333-3333");
        assertThat(anotherNode.all().get(0).contact()).isEqualTo("400-333-3333");
    }

    @Test
    void onePieceOfWorkGoesByOneStateAndTheNextByTheNewOne() {
        Organisations anotherNode = startedWith(register);
        TransactionTemplate apart = new TransactionTemplate(transaction.getTransactionManager());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(work -> {
            String before = organisations.get(HAIBEI).contact();
            apart.executeWithoutResult(other -> anotherNode.change(
                    with(anotherNode.get(HAIBEI), "400-444-4444", "09:00-18:00", Set.of()), 1, "换号", ZHAO));
            assertThat(organisations.get(HAIBEI).contact()).isEqualTo(before);
            apart.executeWithoutResult(
                    other -> assertThat(organisations.get(HAIBEI).contact()).isEqualTo("400-444-4444"));
            assertThat(organisations.get(HAIBEI).contact()).isEqualTo(before);
        });

        transaction.executeWithoutResult(
                work -> assertThat(organisations.get(HAIBEI).contact()).isEqualTo("400-444-4444"));
    }

    @Test
    void whoeverChangesOneReadsItChanged() {
        transaction.executeWithoutResult(work -> {
            Organisation changed = with(organisations.get(HAIBEI), "400-555-5555", "09:00-18:00", Set.of());
            organisations.change(changed, 1, "换号", ZHAO);
            assertThat(organisations.get(HAIBEI)).isEqualTo(changed);
        });
    }

    @RepeatedTest(3)
    void ofManyHandsAtOnceOneWinsAndTheOthersAreTold() throws Exception {
        List<Integer> outcomes = atOnce(8);

        assertThat(outcomes).containsOnlyOnce(0);
        assertThat(outcomes).filteredOn(outcome -> outcome == 1).hasSize(7);
        assertThat(organisations.standing(HAIBEI).version()).isEqualTo(2);
        assertThat(organisations.history(HAIBEI)).hasSize(2);
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        Organisation haibei = organisations.get(HAIBEI);
        Organisation changed = with(haibei, "400-666-6666", "09:00-18:00", Set.of());

        refused(Refused.Kind.INVALID, () -> organisations.change(changed, 1, " ", ZHAO));
        refused(Refused.Kind.INVALID, () -> organisations.change(changed, 1, "长".repeat(501), ZHAO));
        refused(Refused.Kind.INVALID, () -> organisations.change(haibei, 1, "什么都没改", ZHAO));
        refused(Refused.Kind.CONFLICT, () -> organisations.change(changed, 0, "看的是旧的", ZHAO));
        refused(Refused.Kind.NOT_FOUND, () -> organisations.change(aShop("nobody"), 1, "没有这个组织", ZHAO));
        refused(Refused.Kind.INVALID, () -> organisations.add(with(haibei, "1", "09:00-18:00", Set.of()), "重复", ZHAO));

        assertThat(organisations.get(HAIBEI)).isEqualTo(haibei);
        assertThat(count("organisation_version")).isEqualTo(6);
    }

    @Test
    void oneThatIsAddedComesAfterTheConfiguredOnesAndStays() {
        organisations.add(aShop("a-new-shop"), "新签的维修点", ZHAO);

        assertThat(startedWith(register).all())
                .extracting(one -> one.id().value())
                .endsWith("anxin", "a-new-shop")
                .hasSize(7);
        assertThat(organisations.history(new OrganisationId("a-new-shop")))
                .extracting(OrganisationVersion::changedBy)
                .containsExactly(ZHAO);
    }

    private Organisations startedWith(Register configured) {
        return new Organisations(configured, table, clock);
    }

    private List<Integer> atOnce(int hands) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(hands);
        CyclicBarrier start = new CyclicBarrier(hands);
        try {
            List<Future<Integer>> working = new ArrayList<>();
            for (int i = 0; i < hands; i++) {
                Organisation mine = with(organisations.get(HAIBEI), "400-777-000" + i, "09:00-18:00", Set.of());
                working.add(people.submit(() -> {
                    start.await();
                    try {
                        organisations.change(mine, 1, "同时修改", ZHAO);
                        return 0;
                    } catch (Refused refused) {
                        assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
                        return 1;
                    }
                }));
            }
            List<Integer> outcomes = new ArrayList<>();
            for (Future<Integer> one : working) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            people.shutdownNow();
        }
    }

    private static Organisation with(Organisation one, String contact, String hours, Set<Province> regions) {
        return new Organisation(
                one.id(), one.name(), one.type(), contact, one.staffEmail(), OpeningHours.parse(hours), regions);
    }

    private static Organisation aShop(String id) {
        return new Organisation(
                new OrganisationId(id),
                new Bilingual("某维修点", "Some shop"),
                OrganisationType.REPAIRER,
                "400-000-0009",
                "desk@shop.example.org",
                OpeningHours.STANDARD);
    }

    private static void refused(Refused.Kind kind, ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .extracting(Refused::kind)
                .isEqualTo(kind);
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
