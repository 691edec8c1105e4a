package org.anshi.bench.contender;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Tasks by the REST API of Camunda 7, which Operaton has kept and Anshi offers. */
final class CamundaRest {
    private final Http http;

    CamundaRest(Http http) {
        this.http = http;
    }

    void complete(Case of, Walk.Task step) {
        for (JsonNode task : http.get("/engine-rest/task?processInstanceBusinessKey=" + of.number())) {
            if (task.path("taskDefinitionKey").asText().equals(step.key())) {
                http.post(
                        "/engine-rest/task/" + task.path("id").asText() + "/complete",
                        Map.of("variables", typed(Walk.filled(step.entered()))));
                return;
            }
        }
        throw new IllegalStateException("No task " + step.key() + " in " + of);
    }

    static Map<String, Object> typed(Map<String, Object> variables) {
        Map<String, Object> typed = new HashMap<>();
        variables.forEach((name, value) -> typed.put(name, Map.of("value", value)));
        return typed;
    }
}
