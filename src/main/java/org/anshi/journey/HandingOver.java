package org.anshi.journey;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Note;
import org.anshi.handover.DeclineReason;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOvers;
import org.anshi.handover.OfferHandOver;
import org.anshi.handover.WayBack;
import org.anshi.journey.handover.HandOverProcess;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Patience;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Offering a case and answering an offer from outside the task list; done whole or not at all. */
@Service
public class HandingOver {
    private static final String ANSWER = "handOverAnswer";
    private static final String STEP = "Task_AnswerHandOver";

    private final HandOvers handOvers;
    private final WayBack wayBack;
    private final HandOverProcess process;
    private final CaseFiles cases;
    private final TransactionOperations transaction;
    private final Clock clock;

    HandingOver(
            HandOvers handOvers,
            WayBack wayBack,
            HandOverProcess process,
            CaseFiles cases,
            TransactionOperations transaction,
            Clock clock) {
        this.handOvers = handOvers;
        this.wayBack = wayBack;
        this.process = process;
        this.cases = cases;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws org.anshi.shared.Refused as {@link HandOvers#offer} */
    public HandOver offer(OfferHandOver offer) {
        return whole(() -> handOvers.offer(offer));
    }

    /** @throws org.anshi.shared.Refused CONFLICT when it was answered before */
    public HandOver accept(CaseNumber number, UUID id) {
        return whole(() -> answered(handOvers.open(number, id), Map.of(ANSWER, "accept")));
    }

    /** @throws org.anshi.shared.Refused CONFLICT when it was answered before */
    public HandOver decline(CaseNumber number, UUID id, DeclineReason reason, String words, String by) {
        return whole(() -> {
            HandOver open = handOvers.open(number, id);
            if (words != null && !words.isBlank()) {
                cases.note(number, new Note(STEP, "declineWords", "不接手的说明", by, words.strip(), clock.instant()));
            }
            Map<String, Object> answer = new HashMap<>();
            answer.put(ANSWER, "decline");
            answer.put("declineReason", reason.code());
            return answered(open, answer);
        });
    }

    /** @throws org.anshi.shared.Refused CONFLICT when it was answered before */
    public HandOver withdraw(CaseNumber number, UUID id, String by) {
        return whole(() -> handOvers.withdraw(number, id, by));
    }

    /** @throws org.anshi.shared.Refused as {@link WayBack#takeBack} */
    public HandOver takeBack(CaseNumber number, String why, String by) {
        return whole(() -> wayBack.takeBack(number, why, by));
    }

    private HandOver answered(HandOver open, Map<String, Object> answer) {
        process.answer(open, answer);
        return handOvers.get(open.caseNumber(), open.id());
    }

    private HandOver whole(Supplier<HandOver> work) {
        return Patience.untilDone(() -> transaction.execute(status -> work.get()));
    }
}
