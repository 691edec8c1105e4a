package org.anshi.guidance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anshi.guidance.queue.WaitingLine;
import org.anshi.guidance.store.TalkTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nobody waits for ever: not for a machine that does not answer, not for a person where none becomes free, and not for one who has
 * left.
 */
@Component
class WaitWatch {
    private static final Logger LOG = LoggerFactory.getLogger(WaitWatch.class);

    private final TalkTable table;
    private final Talks talks;
    private final HandingOver handingOver;
    private final WaitingLine line;
    private final GuidanceSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WaitWatch(
            TalkTable table,
            Talks talks,
            HandingOver handingOver,
            WaitingLine line,
            GuidanceSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.talks = talks;
        this.handingOver = handingOver;
        this.line = line;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT10S")
    void look() {
        Instant now = clock.instant();
        Instant tooLong = now.minus(settings.answerWithin());
        each(() -> table.unansweredSince(tooLong), talk -> handingOver.toAPerson(talk, Because.NO_ANSWER_IN_TIME));
        Instant ceiling = now.minus(line.ceiling());
        each(
                () -> table.waitingSince(ceiling).stream()
                        .filter(talk -> talk.pending() != Pending.CALL_BACK)
                        .toList(),
                handingOver::nobodyIsFree,
                handingOver::offerCallBack);
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT1M")
    void giveBack() {
        Instant then = clock.instant().minus(settings.holderAwayFor());
        each(() -> table.leftAlone(then), talk -> talks.keep(talk.letGo(clock.instant())));
    }

    /**
     * A talk that nobody goes on with is over, also where a call back was offered and not taken; whoever comes back begins a new one.
     * Who spoke of danger is not given up.
     */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void endSilentOnes() {
        Instant then = clock.instant().minus(settings.silence());
        each(
                () -> table.silentSince(then).stream()
                        .filter(WaitWatch::isGivenUp)
                        .toList(),
                talk -> talks.keep(talk.become(TalkState.CLOSED, clock.instant())));
    }

    private static boolean isGivenUp(Talk talk) {
        return talk.state() == TalkState.MACHINE || (talk.pending() == Pending.CALL_BACK && !talk.isUrgent());
    }

    private void each(Supplier<List<Talk>> found, Consumer<Talk> todo) {
        each(found, todo, talk -> {});
    }

    /** What still is so once nobody else can change it; one that fails stands in nobody's way. */
    private void each(Supplier<List<Talk>> found, Consumer<Talk> todo, Consumer<Talk> otherwise) {
        for (Talk seen : found.get()) {
            try {
                once(seen, found, todo);
            } catch (TransientDataAccessException anotherNodeIsAtIt) {
                LOG.debug("Talk {} is looked after elsewhere", seen.id(), anotherNodeIsAtIt);
            } catch (RuntimeException failed) {
                LOG.warn("Talk {} could not be looked after as it should", seen.id(), failed);
                once(seen, found, otherwise);
            }
        }
    }

    private void once(Talk seen, Supplier<List<Talk>> found, Consumer<Talk> todo) {
        transaction.executeWithoutResult(begun -> {
            Talk locked = talks.lock(seen.id());
            if (found.get().stream().anyMatch(talk -> talk.id().equals(locked.id()))) {
                todo.accept(locked);
            }
        });
    }
}
