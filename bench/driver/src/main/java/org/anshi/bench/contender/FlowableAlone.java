package org.anshi.bench.contender;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Flowable by itself. Its receive tasks wait for a trigger, not for a message. */
final class FlowableAlone extends BareEngine {
    private static final String API = "/process-api/runtime";

    private final Http http;

    FlowableAlone(String name, Program program, Database database) {
        super(name, program, database, EngineTimers.FLOWABLE);
        this.http = Http.at(program.base());
    }

    @Override
    public Case open() {
        String number = nextNumber();
        String id = http.post(
                        API + "/process-instances",
                        Map.of(
                                "processDefinitionKey",
                                "repair",
                                "businessKey",
                                number,
                                "variables",
                                listed(request(number))))
                .path("id")
                .asText();
        return new Case(number, id);
    }

    @Override
    public void complete(Case of, Walk.Task step) {
        for (JsonNode task : http.get(API + "/tasks?processInstanceBusinessKey=" + of.number())
                .path("data")) {
            if (task.path("taskDefinitionKey").asText().equals(step.key())) {
                http.post(
                        API + "/tasks/" + task.path("id").asText(),
                        Map.of("action", "complete", "variables", listed(Walk.filled(step.entered()))));
                return;
            }
        }
        throw new IllegalStateException("No task " + step.key() + " in " + of);
    }

    @Override
    public void answer(Case of, Walk.Answer answer) {
        JsonNode waiting = http.get(
                        API + "/executions?processInstanceId=" + of.handle() + "&activityId=" + answer.receiveTask())
                .path("data");
        if (waiting.isEmpty()) {
            throw new IllegalStateException("Nothing waits at " + answer.receiveTask() + " in " + of);
        }
        http.put(
                API + "/executions/" + waiting.get(0).path("id").asText(),
                Map.of("action", "trigger", "variables", listed(answered(answer))));
    }

    @Override
    public boolean isOver(Case of) {
        return http.get(API + "/process-instances?businessKey=" + of.number())
                .path("data")
                .isEmpty();
    }

    @Override
    public void confirmMissed(Case of, Instant due) {
        String recovery = API + "/tasks?taskDefinitionKey=Task_Recover&processInstanceBusinessKey=" + of.number();
        if (http.get(recovery).path("data").isEmpty()) {
            throw new IllegalStateException("Nobody has to recover " + of);
        }
    }

    @Override
    public Map<String, Integer> dropped() {
        Map<String, Integer> dropped = new TreeMap<>();
        http.get("/bench/dropped")
                .fields()
                .forEachRemaining(
                        what -> dropped.put(what.getKey(), what.getValue().asInt()));
        return dropped;
    }

    private static List<Map<String, Object>> listed(Map<String, Object> variables) {
        return variables.entrySet().stream()
                .map(one -> Map.of("name", (Object) one.getKey(), "value", one.getValue()))
                .toList();
    }
}
