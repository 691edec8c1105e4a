package org.anshi.journey.visit;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Optional;
import org.anshi.casefile.ArrivalCodes;
import org.anshi.casefile.ArrivalCodes.Fit;
import org.anshi.journey.vocabulary.VisitVerbs;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A wrong code is told to whoever typed it, while they stand at the door: nothing is done with the task then, and the consumer is not
 * asked what the technician can still put right. Left empty, the consumer is asked.
 */
@Component
@Order(7)
class CodeAtTheDoor extends CommandInterceptor {
    private static final Bilingual NO_TRIES = new Bilingual(
            "验证码已不能使用（试错次数已满，或没有发出过）。请把验证码留空提交，由消费者在进度页面确认到达",
            "No code can be used any longer; leave it empty, and the consumer confirms the arrival on the tracking page");

    private final TaskOfVisit visited;
    private final ArrivalCodes codes;

    CodeAtTheDoor(TaskOfVisit visited, @Lazy ArrivalCodes codes) {
        this.visited = visited;
        this.codes = codes;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            if (command instanceof SubmitTaskFormCmd) {
                check(command, "properties");
            } else if (command instanceof CompleteTaskCmd) {
                check(command, "variables");
            }
        }
        return next.execute(command);
    }

    private void check(Command<?> command, String answersOf) {
        // The engine's commands tell nobody what they carry.
        DirectFieldAccessor carried = new DirectFieldAccessor(command);
        code(carried.getPropertyValue(answersOf))
                .ifPresent(code -> visited.find((String) carried.getPropertyValue("taskId"))
                        .flatMap(visited::caseOf)
                        .ifPresent(number -> mustFit(number, code)));
    }

    private static Optional<String> code(Object answers) {
        Object typed = answers instanceof Map<?, ?> all ? all.get(VisitVerbs.CODE_FIELD) : null;
        Object code = typed instanceof TypedValue value ? value.getValue() : typed;
        return Optional.ofNullable(code).map(Object::toString).filter(text -> !text.isBlank());
    }

    private void mustFit(CaseNumber number, String code) {
        if (codes.fit(number, code) instanceof Fit.Wrong wrong) {
            Bilingual reason = wrong.triesLeft() == 0 ? NO_TRIES : lookAgain(wrong.triesLeft());
            throw new RestException(Status.BAD_REQUEST, reason.zh() + " " + reason.en());
        }
    }

    private static Bilingual lookAgain(int triesLeft) {
        return new Bilingual(
                "验证码不对，请再核对（还可试 " + triesLeft + " 次）；没有验证码可留空提交",
                "The code is wrong, please look again (" + triesLeft + " more tries); without a code leave it empty");
    }
}
