package org.anshi.journey;

import java.util.Map;
import org.anshi.guidance.CallBacks;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Somebody calls back by the concern of the case that asks for a person: its task, its date and its alarm are in the diagram. */
@Component
class CallingBack implements CallBacks {
    private static final int LONGEST = 1000;

    private final ConsumerActions actions;

    CallingBack(ConsumerActions actions) {
        this.actions = actions;
    }

    @Override
    public void promise(CaseNumber number, String words) {
        String said = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        actions.act(number, "ask-human", Map.of("words", said));
    }
}
