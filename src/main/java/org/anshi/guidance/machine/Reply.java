package org.anshi.guidance.machine;

import java.util.List;
import org.anshi.guidance.Because;
import org.anshi.guidance.Pending;

/**
 * What the machine says, and what becomes of the talk by it.
 *
 * @param because a person takes over; null where the machine goes on
 * @param pending what a yes would do from here on; null where nothing was asked
 * @param failed it had no answer
 */
public record Reply(
        String text, List<String> sources, List<String> choices, Because because, Pending pending, boolean failed) {

    static Reply saying(String text) {
        return new Reply(text, List.of(), List.of(), null, null, false);
    }

    Reply from(List<String> sources) {
        return new Reply(text, sources, choices, because, pending, failed);
    }

    Reply choosing(List<String> choices) {
        return new Reply(text, sources, choices, because, pending, failed);
    }

    Reply handingOver(Because because) {
        return new Reply(text, sources, choices, because, pending, failed);
    }

    Reply asking(Pending pending) {
        return new Reply(text, sources, choices, because, pending, failed);
    }

    Reply failing() {
        return new Reply(text, sources, choices, because, pending, true);
    }
}
