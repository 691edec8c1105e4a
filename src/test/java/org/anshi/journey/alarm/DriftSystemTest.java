package org.anshi.journey.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.casefile.CaseFiles;
import org.anshi.journey.Models;
import org.anshi.journey.Models.ModelFile;
import org.anshi.promise.PauseReason;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.promise.calendar.CalendarYear;
import org.anshi.promise.calendar.Calendars;
import org.anshi.promise.calendar.WorkingCalendar;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.walk.Outsider;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.util.ReflectionTestUtils;

/** Whatever moves a promise moves its alarms, and an alarm that rang does not ring again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext
class DriftSystemTest {
    private static final int CASES = 6;
    private static final int MOVES = 120;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> JOURNEYS =
            List.of("repair", "replacement", "delivery", "warranty-extension", "recycling");
    private static final List<OrganisationId> HOLDERS = Stream.of("haibei", "huadong-repair", "shunjie", "lvhuan")
            .map(OrganisationId::new)
            .toList();

    private record OpenedCase(CaseNumber number, String token) {}

    @LocalServerPort
    int port;

    @Autowired
    Reconciler reconciler;

    @Autowired
    AlarmWatch watch;

    @Autowired
    MeterRegistry metrics;

    @Autowired
    PromiseKeeper promises;

    @Autowired
    CaseFiles cases;

    @Autowired
    Calendars calendars;

    @Autowired
    Models models;

    @Autowired
    AlarmPlan plan;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Outsider outsider;
    private int releases;

    @BeforeEach
    void comesFromOutside() {
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
    }

    @Test
    void promisesMovedAboutAtRandomKeepTheirAlarms(TestReporter reporter) throws IOException {
        long seed = Long.getLong("anshi.drift.seed", System.nanoTime());
        reporter.publishEntry("anshi.drift.seed", String.valueOf(seed));
        Random random = new Random(seed);
        List<OpenedCase> opened = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            opened.add(open(JOURNEYS.get(i % JOURNEYS.size())));
        }
        for (int move = 0; move < MOVES; move++) {
            OpenedCase one = opened.get(random.nextInt(CASES));
            String moved = move(one, random, opened);
            assertThat(watch.silences())
                    .filteredOn(silence -> silence.why() == AlarmWatch.Why.NO_ALARM)
                    .as("seed %d, move %d: %s of %s", seed, move, moved, one.number())
                    .isEmpty();
            assertThat(reconciler.drifts())
                    .as("seed %d, move %d: %s of %s", seed, move, moved, one.number())
                    .isEmpty();
        }
        assertThat(ringsOfTheSameAlarm()).as("seed %d", seed).isEmpty();
    }

    @Test
    void anAlarmThatRangDoesNotRingAgainAfterAMigration() throws IOException {
        OpenedCase late = open("repair");
        PromiseView acceptance = promises.of(late.number()).get(0);
        outsider.waitUntil(
                acceptance.dueAt().plusSeconds(1).atOffset(outsider.now().getOffset()));
        quiet();
        assertThat(rings(late)).isEqualTo(2);

        releaseOtherLimits();
        migrate(late, false);
        quiet();
        assertThat(rings(late)).isEqualTo(2);
        assertThat(alarmsOf(late)).isEmpty();
        assertThat(reconciler.drifts()).isEmpty();

        outsider.walk(late.token());
        assertThat(ringsOfTheSameAlarm()).isEmpty();
    }

    @Test
    void aTimerSomebodyTamperedWithIsReported() {
        OpenedCase honest = open("repair");
        OpenedCase tampered = open("repair");
        Job missed = missedAlarmOf(tampered);
        Date right = missed.getDuedate();
        management.setJobDuedate(missed.getId(), Date.from(right.toInstant().plusSeconds(3600)));

        assertThat(reconciler.drifts()).singleElement().satisfies(drift -> {
            assertThat(drift.caseNumber()).isEqualTo(tampered.number());
            assertThat(drift.activityId()).isEqualTo("BoundaryEvent_AcceptanceMissed");
            assertThat(drift.promisedAt()).isEqualTo(right.toInstant());
            assertThat(drift.alarmAt()).isEqualTo(right.toInstant().plusSeconds(3600));
        });

        management.setJobDuedate(missed.getId(), right);
        assertThat(reconciler.drifts()).isEmpty();
        assertThat(alarmsOf(honest)).hasSize(2);
    }

    @Test
    void anAlarmDeletedOrSuspendedInCockpitIsReported() {
        OpenedCase tampered = open("repair");
        Job missed = missedAlarmOf(tampered);
        assertThat(silencesOf(tampered)).isEmpty();

        management.suspendJobById(missed.getId());
        assertThat(silencesOf(tampered)).containsExactly(AlarmWatch.Why.NO_ALARM);
        management.activateJobById(missed.getId());
        assertThat(silencesOf(tampered)).isEmpty();

        management.deleteJob(missed.getId());
        assertThat(silencesOf(tampered)).containsExactly(AlarmWatch.Why.NO_ALARM);
        watch.look();
        assertThat(counted("no-alarm")).isEqualTo(1);

        outsider.act(tampered.token(), "cancel", Map.of());
        watch.look();
        assertThat(counted("no-alarm")).isZero();
    }

    @Test
    void anAlarmWithoutRetriesIsReported() {
        OpenedCase failed = open("repair");
        Job missed = missedAlarmOf(failed);
        management.setJobRetries(missed.getId(), 0);
        assertThat(silencesOf(failed)).containsExactly(AlarmWatch.Why.NO_RETRIES);
        watch.look();
        assertThat(counted("no-retries")).isEqualTo(1);

        management.setJobRetries(missed.getId(), 3);
        assertThat(silencesOf(failed)).isEmpty();
    }

    @Test
    void anAlarmDueAndNotRungIsReported() {
        OpenedCase late = open("repair");
        Job missed = missedAlarmOf(late);
        management.suspendJobById(missed.getId());
        outsider.waitUntil(missed.getDuedate()
                .toInstant()
                .plusSeconds(61)
                .atOffset(outsider.now().getOffset()));
        await("the warning, which was not suspended").atMost(SOON).until(() -> rings(late) == 1);
        assertThat(silencesOf(late)).containsExactly(AlarmWatch.Why.NOT_RUNG);
        await("the alarms of the other cases, which fell due by the same turn of the clock")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(watch.silences())
                        .filteredOn(silence -> silence.why() == AlarmWatch.Why.NOT_RUNG)
                        .hasSize(1));
        watch.look();
        assertThat(counted("not-rung")).isEqualTo(1);

        management.activateJobById(missed.getId());
        await().atMost(SOON).untilAsserted(() -> assertThat(silencesOf(late)).isEmpty());
        assertThat(rings(late)).isEqualTo(2);
    }

    private Job missedAlarmOf(OpenedCase one) {
        return alarmsOf(one).stream()
                .filter(job -> activityOf(job).equals("BoundaryEvent_AcceptanceMissed"))
                .findFirst()
                .orElseThrow();
    }

    private List<AlarmWatch.Why> silencesOf(OpenedCase one) {
        return watch.silences().stream()
                .filter(silence -> silence.caseNumber().equals(one.number()))
                .map(AlarmWatch.Silence::why)
                .toList();
    }

    private double counted(String why) {
        return metrics.get("anshi.deadline.silent").tag("why", why).gauge().value();
    }

    private String move(OpenedCase one, Random random, List<OpenedCase> all) throws IOException {
        PauseReason reason = PauseReason.values()[random.nextInt(PauseReason.values().length)];
        switch (random.nextInt(9)) {
            case 0 -> {
                promises.pause(one.number(), reason, "drift-test");
                return "paused " + reason;
            }
            case 1, 2 -> {
                promises.resume(one.number(), reason);
                return "resumed " + reason;
            }
            case 3 -> {
                if (!cases.get(one.number()).status().isFinal()) {
                    cases.handTo(one.number(), HOLDERS.get(random.nextInt(HOLDERS.size())));
                }
                return "handed over";
            }
            case 4 -> {
                Instant date = outsider.now().toInstant().plus(Duration.ofHours(1 + random.nextInt(200)));
                promises.of(one.number()).stream()
                        .filter(promise -> promise.state().isOpen())
                        .forEach(promise -> promises.agree(one.number(), promise.stage(), date));
                return "agreed on " + date;
            }
            case 5 -> {
                anotherHoliday(random);
                all.forEach(each -> promises.recount(each.number()));
                return "counted under another calendar";
            }
            case 6 -> {
                releaseOtherLimits();
                boolean update = random.nextBoolean();
                all.forEach(each -> migrate(each, update));
                return "migrated" + (update ? " with triggers updated" : "");
            }
            case 7 -> {
                outsider.waitUntil(outsider.now().plusHours(1 + random.nextInt(12)));
                quiet();
                return "waited";
            }
            default -> {
                JsonNode progress = outsider.progress(one.token());
                outsider.walkOneStep(progress, one.token());
                return "took a step";
            }
        }
    }

    private OpenedCase open(String journey) {
        JsonNode opened = outsider.open(journey, "large-appliance");
        return new OpenedCase(
                new CaseNumber(opened.path("caseNumber").asText()),
                opened.path("token").asText());
    }

    /** A weekday of the coming weeks is declared off, as the State Council may; the product would read it at a restart. */
    private void anotherHoliday(Random random) {
        LocalDate day = outsider.now().toLocalDate().plusDays(1 + random.nextInt(10));
        String line = "off," + day + "," + day + ",临时放假,Extra day off";
        ReflectionTestUtils.setField(
                calendars, "present", new WorkingCalendar(List.of(CalendarYear.parse(day.getYear(), line))));
        ReflectionTestUtils.invokeMethod(calendars, "remember", clock);
    }

    /** As an analyst does it: the shipped set with other figures, as one release. */
    private void releaseOtherLimits() throws IOException {
        List<ModelFile> files = new ArrayList<>();
        var resources = new PathMatchingResourcePatternResolver();
        int figure = ++releases;
        for (String pattern : List.of("bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form")) {
            for (Resource resource : resources.getResources("classpath*:" + pattern)) {
                byte[] content = resource.getContentAsByteArray();
                if ("response-limits.dmn".equals(resource.getFilename())) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replace("<text>80</text>", "<text>" + (50 + figure % 40) + "</text>")
                            .getBytes(StandardCharsets.UTF_8);
                }
                files.add(new ModelFile(resource.getFilename(), content));
            }
        }
        models.release("anshi", Models.Source.START, files);
    }

    private void migrate(OpenedCase one, boolean updateTriggers) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(one.number().value())
                .list()) {
            ProcessDefinition from = repository.getProcessDefinition(instance.getProcessDefinitionId());
            ProcessDefinition to = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(from.getKey())
                    .latestVersion()
                    .singleResult();
            if (!from.getId().equals(to.getId())) {
                var equal =
                        runtime.createMigrationPlan(from.getId(), to.getId()).mapEqualActivities();
                MigrationPlan planned = (updateTriggers ? equal.updateEventTriggers() : equal).build();
                runtime.newMigration(planned)
                        .processInstanceIds(instance.getId())
                        .execute();
            }
        }
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(one.number().value())
                .processDefinitionKey(cases.get(one.number()).journey())
                .list()
                .forEach(instance -> cases.runsUnder(
                        one.number(),
                        repository
                                .getProcessDefinition(instance.getProcessDefinitionId())
                                .getDeploymentId()));
    }

    /** Whatever is due has rung. */
    private void quiet() {
        await("alarms that are due")
                .atMost(SOON)
                .until(() -> management.createJobQuery().timers().executable().count() == 0);
    }

    private List<Job> alarmsOf(OpenedCase one) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(one.number().value())
                .list()
                .stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .filter(job -> plan.alarm(job.getProcessDefinitionId(), activityOf(job))
                        .isPresent())
                .collect(Collectors.toList());
    }

    private String activityOf(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private int rings(OpenedCase one) {
        return jdbc.sql("select count(*) from journey_firing where case_number = ?")
                .param(one.number().value())
                .query(Integer.class)
                .single();
    }

    private List<String> ringsOfTheSameAlarm() {
        return jdbc.sql(
                        """
                select case_number || ' ' || stage || ' ' || kind from journey_firing
                group by case_number, stage, kind having count(*) > 1""")
                .query(String.class)
                .list();
    }
}
