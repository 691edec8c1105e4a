package org.anshi.bench.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.bench.contender.WaitingMessages.Message;
import org.anshi.bench.work.Gateways.Taken;
import org.junit.jupiter.api.Test;

class DispatchTest {
    private final Map<String, Message> messages = Stream.of(
                    new Message("received", 1, "AS-1/sms/consumer"),
                    new Message("missed", 2, "AS-1/sms/consumer"),
                    new Message("other", 3, "AS-2/sms/consumer"))
            .collect(Collectors.toMap(Message::id, Function.identity()));

    @Test
    void peopleOfDifferentCasesMayBeToldInAnyOrder() {
        assertThat(outOfOrder("other", "received", "missed")).isZero();
    }

    @Test
    void peopleOfOneCaseMayNot() {
        assertThat(outOfOrder("missed", "other", "received")).isEqualTo(1);
    }

    private long outOfOrder(String... ids) {
        List<Taken> taken = java.util.stream.IntStream.range(0, ids.length)
                .mapToObj(i -> new Taken(ids[i], i))
                .toList();
        return Dispatch.outOfOrder(taken, messages);
    }
}
