package org.anshi.bench.contender;

import java.time.Instant;
import java.util.Map;

/** Camunda 7 by itself, or Operaton. */
final class CamundaAlone extends BareEngine {
    private final Http http;
    private final CamundaRest tasks;

    CamundaAlone(String name, Program program, Database database) {
        super(name, program, database, EngineTimers.CAMUNDA);
        this.http = Http.at(program.base());
        this.tasks = new CamundaRest(http);
    }

    @Override
    public Case open() {
        String number = nextNumber();
        String id = http.post(
                        "/engine-rest/process-definition/key/repair/start",
                        Map.of("businessKey", number, "variables", CamundaRest.typed(request(number))))
                .path("id")
                .asText();
        return new Case(number, id);
    }

    @Override
    public void complete(Case of, Walk.Task task) {
        tasks.complete(of, task);
    }

    @Override
    public void answer(Case of, Walk.Answer answer) {
        http.post(
                "/engine-rest/message",
                Map.of(
                        "messageName",
                        answer.message(),
                        "businessKey",
                        of.number(),
                        "processVariables",
                        CamundaRest.typed(answered(answer))));
    }

    @Override
    public boolean isOver(Case of) {
        return http.get("/engine-rest/process-instance?businessKey=" + of.number())
                .isEmpty();
    }

    @Override
    public void confirmMissed(Case of, Instant due) {
        if (http.get("/engine-rest/task?taskDefinitionKey=Task_Recover&processInstanceBusinessKey=" + of.number())
                .isEmpty()) {
            throw new IllegalStateException("Nobody has to recover " + of);
        }
    }

    @Override
    public Map<String, Integer> dropped() {
        return Map.of();
    }
}
