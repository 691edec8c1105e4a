package org.anshi.outside;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.anshi.walk.Outsider;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.ResourceAccessException;

/**
 * People and programs at work whatever happens to the house: they open cases, look at them, urge, and do tasks. Whoever is not
 * answered asks again, under the same key where it matters. What was accepted is written down, as a consumer would.
 */
class Traffic {
    private static final List<String> JOURNEYS =
            List.of("repair", "replacement", "delivery", "warranty-extension", "recycling");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BREATH = Duration.ofMillis(250);
    private static final int SERVER_ERROR = 500;

    record Accepted(String key, String token, String caseNumber) {}

    private final Program program;
    private final Outsider outsider;
    private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Queue<String> strange = new ConcurrentLinkedQueue<>();
    private final AtomicInteger keys = new AtomicInteger();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Thread> people = new ArrayList<>();

    private final int rush;

    /**
     * @param token by which those who do tasks are signed in
     * @param rush how many cases are opened as fast as can be, before people take breath in between
     */
    Traffic(String base, Supplier<String> token, int rush) {
        this.rush = rush;
        program = new Program(base);
        outsider = Outsider.withToken(base, token);
    }

    void begin(int openers, int workers) {
        for (int i = 0; i < openers; i++) {
            begin("opener", this::open);
        }
        for (int i = 0; i < workers; i++) {
            begin("worker", this::work);
        }
    }

    private void begin(String name, Runnable once) {
        Thread thread = new Thread(
                () -> {
                    while (!over.get()) {
                        once.run();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        people.add(thread);
    }

    /** Everybody finishes what they are at. */
    void end() throws InterruptedException {
        over.set(true);
        for (Thread each : people) {
            each.join(PATIENCE.toMillis());
        }
    }

    /** One more case, asked for until it is answered. */
    void open() {
        int number = keys.incrementAndGet();
        String key = "traffic-" + number;
        ObjectNode request = Requests.of(JOURNEYS.get(number % JOURNEYS.size()));
        Requests.set(request, "product.serialNumber", "SN-" + key);
        Requests.set(request, "consumer.phone", "+86137%08d".formatted(number));
        try {
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BREATH)
                    .until(() -> isAnswered(key, request));
        } catch (ConditionTimeoutException neverAnswered) {
            strange.add(key + " was never answered");
        }
        if (accepted.size() >= rush) {
            takeBreath();
        }
    }

    private static void takeBreath() {
        await().pollDelay(BREATH).until(() -> true);
    }

    private boolean isAnswered(String key, ObjectNode request) {
        Optional<Answer> answer = asked(() -> program.post("/api/v1/cases", request, "Idempotency-Key", key));
        if (answer.isEmpty() || answer.get().status() != 201) {
            return false;
        }
        accepted.add(new Accepted(key, answer.get().at("token"), answer.get().at("caseNumber")));
        return true;
    }

    /** Somebody looks at a case, urges, or does the next task in it. */
    private void work() {
        List<Accepted> all = List.copyOf(accepted);
        takeBreath();
        if (all.isEmpty()) {
            return;
        }
        // The first ones stay as they are: their promises are there to be missed.
        int chosen = ThreadLocalRandom.current().nextInt(all.size());
        Accepted some = all.get(chosen);
        if (chosen % 3 != 0) {
            asked(() -> program.progress(some.token()));
            return;
        }
        try {
            if (chosen % 2 == 0) {
                asked(() -> program.act(some.token(), "urge", Map.of()));
            } else if (outsider.walkOneStep(outsider.progress(some.token()), some.token())) {
                steps.incrementAndGet();
            }
        } catch (HttpStatusCodeException refused) {
            count(refused.getStatusCode().value(), refused.getResponseBodyAsString());
        } catch (ResourceAccessException | AssertionError movedOnMeanwhile) {
            // Somebody else was there at the same moment, or nobody answered.
        }
    }

    private Optional<Answer> asked(Supplier<Answer> question) {
        try {
            Answer answer = question.get();
            count(answer.status(), answer.text());
            return Optional.of(answer);
        } catch (UncheckedIOException unanswered) {
            return Optional.empty();
        }
    }

    private void count(int status, String text) {
        answers.computeIfAbsent(status, unseen -> new AtomicInteger()).incrementAndGet();
        if (status == SERVER_ERROR) {
            strange.add(status + " " + text.substring(0, Math.min(300, text.length())));
        }
    }

    /** Waits until so many more cases were accepted. */
    void goesOn(int more) {
        int before = accepted.size();
        await().atMost(PATIENCE).until(() -> accepted.size() >= before + more);
    }

    /** Waits until the journeys were brought on by so many more steps. */
    void works(int more) {
        int before = steps.get();
        await().atMost(PATIENCE).until(() -> steps.get() >= before + more);
    }

    List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    /** How many answers there were, by status. */
    Map<Integer, Integer> answers() {
        Map<Integer, Integer> counted = new TreeMap<>();
        answers.forEach((status, count) -> counted.put(status, count.get()));
        return counted;
    }

    /** What nobody should ever have been told. */
    List<String> strange() {
        return List.copyOf(strange);
    }
}
