package org.anshi.guidance;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshi.guidance.Turn.Speaker;
import org.anshi.guidance.machine.Machine;
import org.anshi.guidance.machine.Reply;
import org.anshi.guidance.machine.Signal;
import org.anshi.guidance.request.CaseForm;
import org.anshi.guidance.request.CaseForm.Step;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Answers while no person does: from what is known, or by filling in a request. */
@Component
class Assistant {
    /** @param opened the case that was opened by it; null where none was */
    record Said(Reply reply, CaseNumber opened) {}

    private static final int LONGEST_DESCRIPTION = 2000;
    private static final Pattern GIVES_UP = Pattern.compile("(?i)\\s*(取消|算了|不报了|不填了|cancel|never mind)[\\s。.!！]*");

    private final Machine machine;
    private final CaseForm form;

    Assistant(Machine machine, CaseForm form) {
        this.machine = machine;
        this.form = form;
    }

    Set<Signal> noticed(String said) {
        return machine.noticed(said);
    }

    /** From what is known; it may take a while. */
    Reply answer(Talk talk, String said) {
        return machine.answer(talk, said);
    }

    /** Whether this belongs to a request that is filled in, or that is to be. */
    boolean isOfAForm(Talk talk, Set<Signal> noticed) {
        if (talk.number() != null) {
            return false;
        }
        return noticed.contains(Signal.WANTS_A_CASE)
                || (talk.pending() == Pending.OPEN_CASE && noticed.contains(Signal.YES))
                || isFilledIn(talk);
    }

    private static boolean isFilledIn(Talk talk) {
        return talk.pending() != null && (talk.pending().isOfAForm() || talk.pending() == Pending.SUBMIT);
    }

    /** One step of a request, or its submission; part of the caller's transaction. */
    Said fill(Talk talk, String said, List<Turn> turns) {
        Set<Signal> noticed = machine.noticed(said);
        if (!isFilledIn(talk)) {
            return said(form.begin(talk, concern(turns)));
        }
        boolean refused = talk.pending() == Pending.SUBMIT && noticed.contains(Signal.NO);
        if (refused || GIVES_UP.matcher(said).matches()) {
            form.drop(talk);
            return new Said(machine.dropped(talk), null);
        }
        return talk.pending() == Pending.SUBMIT && noticed.contains(Signal.YES)
                ? said(form.submit(talk))
                : said(form.go(talk, said));
    }

    private static Said said(Step step) {
        return new Said(
                new Reply(step.text(), List.of(), step.choices(), null, step.pending(), step.failed()), step.number());
    }

    /** What the consumer said of it, in their words. */
    private String concern(List<Turn> turns) {
        String all = turns.stream()
                .filter(turn -> turn.speaker() == Speaker.CONSUMER)
                .map(Turn::text)
                .filter(text -> !machine.noticed(text).contains(Signal.YES))
                .distinct()
                .collect(Collectors.joining("；"));
        return all.length() > LONGEST_DESCRIPTION ? all.substring(0, LONGEST_DESCRIPTION) : all;
    }
}
