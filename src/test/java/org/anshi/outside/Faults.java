package org.anshi.outside;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anshi.DatabaseUnderTest.Address;
import org.anshi.RealKeycloak;
import org.anshi.walk.Outsider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes on one PostgreSQL behind a balancer, with people at work all the time, and everything that can break is broken: nodes
 * are killed, the database stops while deadlines pass, Keycloak and the gateways are down, a node's clock is wrong. Then it is counted what was lost,
 * doubled or forgotten.
 */
class Faults implements AutoCloseable {
    private static final Duration SETTLED = Duration.ofMinutes(5);
    /** A node that died holds what it was at for so long; in production it is a minute. */
    private static final String LOCKS = "--camunda.bpm.job-execution.lock-time-in-millis=20000";

    /** How much of everything. */
    record Size(
            int cases,
            int kills,
            Duration databaseAway,
            Duration keycloakAway,
            Duration gatewaysDown,
            Duration clockWrongBy,
            boolean clockBehindToo) {
        static final Size SHORT = new Size(
                40,
                2,
                Duration.ofSeconds(6),
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                Duration.ofMinutes(2),
                false);
        static final Size WHOLE = new Size(
                500,
                20,
                Duration.ofSeconds(20),
                Duration.ofMinutes(2),
                Duration.ofSeconds(20),
                Duration.ofMinutes(2),
                true);
    }

    private final Size size;
    private final Path folder;
    private final PostgresServer postgres;
    private final JdbcClient database;
    private final RealKeycloak keycloak = RealKeycloak.running();
    private final RunningProduct[] nodes = new RunningProduct[2];
    private final Balancer balancer;
    private final Traffic traffic;
    private final FaultTable table = new FaultTable();
    private final long began = System.nanoTime();
    private OffsetDateTime movedTo;

    Faults(Size size, Path folder) {
        this.size = size;
        this.folder = folder;
        this.postgres = PostgresServer.start(folder.resolve("postgres"));
        Address address = postgres.address();
        this.database =
                JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
        this.balancer = new Balancer(this::open);
        this.traffic = new Traffic(balancer.base(), new RenewedToken(keycloak, "admin"), size.cases());
    }

    private List<String> open() {
        return Arrays.stream(nodes)
                .filter(Objects::nonNull)
                .filter(RunningProduct::isAlive)
                .map(RunningProduct::base)
                .toList();
    }

    FaultTable run() throws Exception {
        begin(0);
        nodes[0].ready();
        begin(1);
        nodes[1].ready();
        tell("two nodes on an empty database are ready");
        traffic.begin(2, 3);
        await().atMost(Duration.ofMinutes(10)).until(() -> traffic.accepted().size() >= size.cases());
        tell(traffic.accepted().size() + " cases are open, people go on working");
        killNodes();
        stopGateways();
        stopKeycloak();
        workWithAWrongClock();
        stopDatabaseWhileDeadlinesPass();
        traffic.goesOn(5);
        traffic.end();
        tell(traffic.accepted().size() + " cases were accepted; answers by status: " + traffic.answers());
        settle();
        look();
        return table;
    }

    private void begin(int which, String... more) {
        List<String> settings = new ArrayList<>(List.of(more));
        settings.add(LOCKS);
        settings.add("--spring.profiles.include=keycloak");
        settings.add("--anshi.keycloak.url=" + keycloak.url());
        nodes[which] = RunningProduct.node(
                postgres.address(), folder.resolve("node-" + which), settings.toArray(String[]::new));
    }

    private void killNodes() {
        for (int kill = 0; kill < size.kills(); kill++) {
            int victim = kill % nodes.length;
            traffic.goesOn(3);
            nodes[victim].kill();
            traffic.goesOn(3);
            boolean last = kill == size.kills() - 1;
            begin(victim, wrongBy(last ? size.clockWrongBy() : Duration.ZERO));
            nodes[victim].ready();
        }
        tell(size.kills() + " times a node was killed (kill -9) and started again");
    }

    private void stopGateways() {
        gateways("down");
        Instant mended = Instant.now().plus(size.gatewaysDown());
        await().atMost(SETTLED).until(() -> Instant.now().isAfter(mended));
        gateways("up");
        tell("both gateways were down for " + size.gatewaysDown().toSeconds() + " s");
    }

    /** Consumers do not notice, and whoever is signed in goes on. */
    private void stopKeycloak() {
        keycloak.stop();
        Instant back = Instant.now().plus(size.keycloakAway());
        traffic.goesOn(3);
        traffic.works(3);
        await().atMost(SETTLED).until(() -> Instant.now().isAfter(back));
        traffic.works(1);
        keycloak.start();
        traffic.works(1);
        tell("Keycloak was away for " + size.keycloakAway().toSeconds() + " s, people and programs went on");
    }

    private void gateways(String state) {
        new Program(nodes[0].base()).post("/demo/faults", Requests.object(Map.of("email", state, "sms", state)));
    }

    /** The node killed last came back with its clock ahead; at full size it is then set behind, and right again. */
    private void workWithAWrongClock() {
        traffic.goesOn(10);
        tell("one node's clock was " + size.clockWrongBy().toSeconds() + " s ahead");
        if (size.clockBehindToo()) {
            restart(size.clockWrongBy().negated());
            traffic.goesOn(10);
            restart(Duration.ZERO);
            tell("then as much behind, then right again");
        }
    }

    private static String wrongBy(Duration duration) {
        return "--anshi.demo.clock-wrong-by=" + duration;
    }

    private void restart(Duration clockWrongBy) {
        nodes[1].stop();
        begin(1, wrongBy(clockWrongBy));
        nodes[1].ready();
    }

    /** The clock is moved to just before a deadline of many cases, so that it passes while nobody can tell. */
    private void stopDatabaseWhileDeadlinesPass() {
        OffsetDateTime due = database.sql(
                        """
                        select due_at from promise where stage = 'acceptance' and ended_at is null and due_at is not null
                        order by due_at limit 1 offset (select count(*) / 2 from promise
                            where stage = 'acceptance' and ended_at is null and due_at is not null)""")
                .query(OffsetDateTime.class)
                .single();
        movedTo = due.minusSeconds(2);
        new Outsider(nodes[0].base(), "admin", "anshi").waitUntil(movedTo);
        await().atMost(Duration.ofSeconds(10)).until(() -> new Program(nodes[1].base())
                .get("/demo/clock")
                .at("offset")
                .equals(new Program(nodes[0].base()).get("/demo/clock").at("offset")));
        postgres.goAway();
        Instant back = Instant.now().plus(size.databaseAway());
        await().atMost(SETTLED).until(() -> Instant.now().isAfter(back));
        postgres.comeBack();
        tell("PostgreSQL was away for " + size.databaseAway().toSeconds() + " s while deadlines passed");
    }

    /** Nothing is left to do at this moment, on any node. */
    private void settle() {
        await().atMost(SETTLED)
                .ignoreExceptions()
                .until(() -> isReady()
                        && count(
                                        """
                        select (select count(*) from message where state in ('queued', 'sending') and not_before <= :now)
                            + (select count(*) from act_ru_job where retries_ > 0 and suspension_state_ = 1 and duedate_ <= :local)""")
                                == 0);
        tell("everything that was due is done");
    }

    private boolean isReady() {
        return Arrays.stream(nodes)
                .allMatch(node -> new Program(node.base())
                                .get("/actuator/health/readiness")
                                .status()
                        == 200);
    }

    private void look() throws SQLException {
        casesAreThere();
        nothingIsHalfDone();
        alarmsAgree();
        messagesArrived();
        missesWereTold();
        table.add("answers that were a server error of ours (500), or none at all", answered(), traffic.strange());
        table.add(
                "work of the engine that was given up (no retries left)",
                count("select count(*) from act_ru_job"),
                names("select j.id_ || ' ' || coalesce(j.exception_msg_, '') from act_ru_job j where j.retries_ = 0"));
    }

    private void casesAreThere() {
        Program program = new Program(nodes[1].base());
        List<Traffic.Accepted> accepted = traffic.accepted();
        table.add(
                "accepted cases that are lost",
                accepted.size(),
                accepted.stream()
                        .filter(each ->
                                !program.progress(each.token()).at("caseNumber").equals(each.caseNumber()))
                        .map(Traffic.Accepted::caseNumber)
                        .toList());
        Set<String> numbers = new HashSet<>();
        accepted.forEach(each -> numbers.add(each.caseNumber()));
        table.add(
                "requests that became two cases",
                accepted.size(),
                names(
                        """
                        select serial_number from case_file where serial_number like 'SN-traffic-%'
                        group by serial_number, journey having count(*) > 1 and count(distinct opened_from) = 0"""));
    }

    private void nothingIsHalfDone() throws SQLException {
        try (Connection below = postgres.address().connect()) {
            HalfDone.in(below)
                    .forEach((what, found) -> table.add(what, count("select count(*) from case_file"), found));
        }
    }

    private void alarmsAgree() {
        for (RunningProduct node : nodes) {
            List<String> wrong = new ArrayList<>();
            // Compared every two seconds: as of now, not as of the outage.
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                wrong.clear();
                new Program(node.base())
                        .get("/actuator/prometheus")
                        .text()
                        .lines()
                        .filter(line ->
                                line.startsWith("anshi_deadline_drift") || line.startsWith("anshi_deadline_silent"))
                        .filter(line -> !line.endsWith(" 0.0"))
                        .forEach(wrong::add);
                return wrong.isEmpty();
            });
            table.add(
                    "alarms that disagree with their promise, or will not ring",
                    count("select count(*) from act_ru_job where type_ = 'timer'"),
                    wrong);
        }
    }

    private void messagesArrived() {
        long all = count("select count(*) from message");
        table.add(
                "messages that did not go out",
                all,
                names(
                        "select id || ' ' || state from message where state not in ('sent', 'withdrawn') and not_before <= :now"));
        table.add(
                "messages on record as sent that no gateway got",
                all,
                names(
                        """
                        select cast(id as varchar) from message m where state = 'sent'
                        and not exists (select 1 from demo_caught c where c.message_id = cast(m.id as varchar))"""));
        table.add(
                "messages a gateway got under an id that is not on record",
                count("select count(*) from demo_caught"),
                names(
                        """
                        select message_id from demo_caught c
                        where not exists (select 1 from message m where cast(m.id as varchar) = c.message_id)"""));
        table.add(
                "cases whose consumer was not told that they were received",
                traffic.accepted().size(),
                traffic.accepted().stream()
                        .map(Traffic.Accepted::caseNumber)
                        .filter(number -> database.sql(
                                                "select count(*) from message where case_number = ? and milestone = 'received'")
                                        .param(number)
                                        .query(Long.class)
                                        .single()
                                < 2)
                        .toList());
        tell(count("select coalesce(sum(copies - 1), 0) from demo_caught")
                + " messages were sent again under the same id, of " + all);
    }

    private void missesWereTold() {
        List<String> untold = names(
                """
                select p.case_number || ' ' || p.stage from promise p where p.ended_at is null and p.due_at <= :now
                and not exists (select 1 from promise_event e
                    where e.case_number = p.case_number and e.stage = p.stage and e.what = 'missed')""");
        table.add(
                "deadlines that passed and are not on record",
                count("select count(*) from promise where ended_at is null and due_at <= :now"),
                untold);
        table.add(
                "deadlines on record as missed of which the consumer was not told",
                count("select count(*) from promise_event where what = 'missed'"),
                names(
                        """
                        select distinct e.case_number from promise_event e where e.what = 'missed'
                        and not exists (select 1 from message m
                            where m.case_number = e.case_number and m.milestone like 'promise-missed%')"""));
        tell("the latest of " + count("select count(*) from journey_firing") + " alarms rang "
                + database.sql(
                                """
                                select coalesce(cast(max(extract(epoch from fired_at - greatest(due_at, :movedTo))) as bigint), 0)
                                from journey_firing where kind = 'MISSED' and fired_at >= :movedTo""")
                        .param("movedTo", movedTo)
                        .query(Long.class)
                        .single()
                + " s after its time, the outages included");
    }

    private long answered() {
        return traffic.answers().values().stream().mapToLong(Integer::longValue).sum();
    }

    private OffsetDateTime now() {
        return new Outsider(nodes[0].base(), "admin", "anshi").now();
    }

    private long count(String question) {
        return asked(question).query(Long.class).single();
    }

    private List<String> names(String question) {
        return asked(question).query(String.class).list();
    }

    /** {@code :now} is the product's time, {@code :local} the same as the engine writes it down. */
    private JdbcClient.StatementSpec asked(String question) {
        JdbcClient.StatementSpec asked = database.sql(question);
        if (question.contains(":now")) {
            asked = asked.param("now", now().withOffsetSameInstant(ZoneOffset.UTC));
        }
        if (question.contains(":local")) {
            asked = asked.param(
                    "local",
                    now().atZoneSameInstant(java.time.ZoneId.systemDefault()).toLocalDateTime());
        }
        return asked;
    }

    private void tell(String event) {
        table.tell("%4d s  %s"
                .formatted(Duration.ofNanos(System.nanoTime() - began).toSeconds(), event));
    }

    @Override
    public void close() {
        balancer.close();
        for (RunningProduct node : nodes) {
            if (node != null) {
                node.kill();
            }
        }
        postgres.close();
    }
}
