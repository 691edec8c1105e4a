package org.anshi.bench.contender;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Anshi as its users run it: consumers at the public API, staff at the engine's REST API with name and password. */
public final class Anshi implements Contender {
    private final String name;
    private final Program program;
    private final Database database;
    private final Http consumer;
    private final CamundaRest tasks;
    private final Http staff;
    private final PromiseDates dates;
    private final AtomicInteger phones = new AtomicInteger();
    private int rungBefore;
    private Clerk clerk;

    Anshi(String name, Program program, Database database) {
        this.name = name;
        this.program = program;
        this.database = database;
        this.consumer = Http.at(program.base());
        this.staff = Http.as(program.base(), "admin", "anshi");
        this.tasks = new CamundaRest(staff);
        this.dates = new PromiseDates(database, this::wake);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Program program() {
        return program;
    }

    @Override
    public ProcessorTime processorTime() {
        return ProcessorTime.of(program.process(), database);
    }

    public Database database() {
        return database;
    }

    @Override
    public Case open() {
        return open("haibei");
    }

    /** @param brand decides who leads the case */
    public Case open(String brand) {
        JsonNode opened = consumer.post("/api/v1/cases", request(brand));
        return new Case(opened.path("caseNumber").asText(), opened.path("token").asText());
    }

    private Map<String, Object> request(String brand) {
        return Map.of(
                "journey", "repair",
                "product",
                        Map.of(
                                "category",
                                "large-appliance",
                                "brand",
                                brand,
                                "model",
                                "KFR-35",
                                "serialNumber",
                                "SN-" + UUID.randomUUID(),
                                "purchasedOn",
                                LocalDate.now().minusDays(60).toString()),
                "consumer",
                        Map.of(
                                "name", "李梅",
                                "phone", "+86138%08d".formatted(phones.incrementAndGet()),
                                "email", "li.mei@example.org",
                                "language", "zh-CN",
                                "address",
                                        Map.of(
                                                "province", "上海",
                                                "city", "上海",
                                                "district", "浦东新区",
                                                "street", "世纪大道1号")),
                "description", "不制冷",
                "channels", List.of("sms", "email"),
                "consents", Map.of("service", true, "marketing", false));
    }

    @Override
    public void complete(Case of, Walk.Task task) {
        tasks.complete(of, task);
    }

    @Override
    public void answer(Case of, Walk.Answer answer) {
        consumer.post(
                "/api/v1/track/" + of.handle() + "/actions/" + answer.action(),
                Map.of("fields", Walk.filled(answer.fields())));
    }

    @Override
    public boolean isOver(Case of) {
        return progress(of).path("status").asText().equals("closed");
    }

    /** The case as the consumer reads it. */
    public JsonNode progress(Case of) {
        return consumer.get("/api/v1/track/" + of.handle());
    }

    /** The tracking page as programs read it. */
    public void readProgress(Case of) {
        consumer.text("/api/v1/track/" + of.handle());
    }

    /** The tracking page as people read it. */
    public void readPage(Case of) {
        consumer.text("/track/" + of.handle());
    }

    /** A clerk opens the case file at the desk. */
    public void readCaseFile(Case of) {
        clerk().open(of);
    }

    private synchronized Clerk clerk() {
        if (clerk == null) {
            clerk = new Clerk(program.base());
        }
        return clerk;
    }

    /** Somebody looks up what there is to do in a case. */
    public void readTasks(Case of) {
        staff.text("/engine-rest/task?processInstanceBusinessKey=" + of.number());
    }

    /** What there is to do in a case, as keys of tasks. */
    public List<String> tasks(Case of) {
        List<String> keys = new ArrayList<>();
        staff.get("/engine-rest/task?processInstanceBusinessKey=" + of.number())
                .forEach(task -> keys.add(task.path("taskDefinitionKey").asText()));
        return keys;
    }

    /** The desk of a clerk of one organisation. */
    public Tasklist tasklist(ManyOrganisations.Clerk clerk) {
        return new Tasklist(Http.as(program.base(), clerk.name(), clerk.password()));
    }

    /** These cases are to be accepted by such a day, as the organisation committed to. */
    public void commit(List<Case> cases, List<Duration> after) {
        Instant now = Instant.now();
        dates.commit(cases, after.stream().map(now::plus).toList());
    }

    Http staff() {
        return staff;
    }

    /** Where in its journey the case stands. */
    String whereabouts(Case of) {
        StringBuilder activities = new StringBuilder();
        for (JsonNode instance : staff.get("/engine-rest/process-instance?businessKey=" + of.number())) {
            activities.append(staff.text(
                    "/engine-rest/process-instance/" + instance.path("id").asText() + "/activity-instances"));
        }
        return activities.toString();
    }

    /** The clock moves by a millisecond, so that whoever waits for the next deadline looks again at when that is. */
    private void wake() {
        consumer.post("/demo/clock", Map.of("advance", "PT0.001S"));
    }

    @Override
    public List<Instant> moveDeadlines(List<Case> cases, List<Duration> after) {
        rungBefore = dates.missed();
        return dates.move(cases, after);
    }

    @Override
    public int rung() {
        return dates.missed() - rungBefore;
    }

    @Override
    public Map<String, Instant> rang() {
        Map<String, Instant> rang = new HashMap<>();
        database.read(
                "select case_number, fired_at from journey_firing where kind = 'MISSED' and stage = 'acceptance'",
                row -> rang.put(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
        return rang;
    }

    @Override
    public void confirmMissed(Case of, Instant due) {
        JsonNode promise = progress(of).path("promises").path(0);
        Instant said = OffsetDateTime.parse(promise.path("dueAt").asText()).toInstant();
        if (!promise.path("state").asText().equals("breached") || said.getEpochSecond() != due.getEpochSecond()) {
            throw new IllegalStateException("Due " + due + ", but the consumer reads " + promise);
        }
    }

    @Override
    public Map<String, Integer> dropped() {
        return Map.of();
    }

    @Override
    public void close() {
        program.stop();
    }
}
