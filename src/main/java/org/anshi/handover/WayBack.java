package org.anshi.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.handover.store.HandOverTable;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case goes back to its lead at once, which nobody has to accept. No clock is touched by it. */
@Service
@Transactional
public class WayBack {
    private final HandOvers handOvers;
    private final HandOverTable table;
    private final AnswerTime answerTime;
    private final CaseFiles cases;
    private final Clock clock;

    WayBack(HandOvers handOvers, HandOverTable table, AnswerTime answerTime, CaseFiles cases, Clock clock) {
        this.handOvers = handOvers;
        this.table = table;
        this.answerTime = answerTime;
        this.cases = cases;
        this.clock = clock;
    }

    /** Whoever holds the case may not go on, for what the lead said; {@code why} may be null. Nothing happens where the lead holds it. */
    public void giveBack(CaseNumber number, String why) {
        CaseFile file = cases.lock(number);
        if (!file.holder().equals(file.lead())) {
            back(file, HandOverReason.AGREEMENT_OVER, why, null);
        }
    }

    /**
     * The lead goes on with it itself.
     *
     * @throws Refused INVALID without a reason, CONFLICT when the case has ended or is the lead's already
     */
    public HandOver takeBack(CaseNumber number, String why, String by) {
        if (why == null || why.isBlank()) {
            throw OfferHandOver.fault("words", "请写明接回的原因", "Please say why you take it back");
        }
        OfferHandOver.mayBeSaid(why);
        CaseFile file = cases.lock(number);
        if (file.status().isFinal()) {
            throw conflict("案件已经结束，不能接回。", "The case has ended and can't be taken back.");
        }
        if (file.holder().equals(file.lead())) {
            throw conflict("案件现在就由牵头单位负责。", "The lead holds the case already.");
        }
        return back(file, HandOverReason.TAKEN_BACK, why.strip(), by);
    }

    private HandOver back(CaseFile file, HandOverReason reason, String words, String by) {
        CaseNumber number = file.number();
        handOvers.historyOf(number).open().ifPresent(open -> handOvers.withdraw(number, open.id(), by));
        Instant now = clock.instant();
        HandOver back = new HandOver(
                UUID.randomUUID(),
                number,
                file.holder(),
                file.lead(),
                HandOverScope.WHOLE_CASE,
                null,
                reason,
                now,
                by,
                answerTime.of(file, now),
                now,
                now,
                HandOverState.OFFERED,
                null,
                null,
                null);
        table.insert(back, file.key(), words);
        return handOvers.accept(number, back.id(), by);
    }

    private static Refused conflict(String zh, String en) {
        return new Refused(Refused.Kind.CONFLICT, new Bilingual(zh, en));
    }
}
