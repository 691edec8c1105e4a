package org.anshi.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.anshi.promise.PromiseLedger;
import org.anshi.promise.PromiseShare;
import org.anshi.promise.PromiseState;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Language;

/** One promise of a case with everything on record about it; {@code tone}: late, risk, paused, calm or done. */
public record PromiseCard(PromiseView promise, PromiseLedger ledger, List<String> why, String tone) {
    static PromiseCard of(PromiseLedger ledger, List<String> why, Instant now) {
        return new PromiseCard(ledger.promise(), ledger, why, tone(ledger.promise(), now));
    }

    /** Who had it for how long, in whole minutes that add up to the sum below them. */
    public List<PromiseShare> shares() {
        List<PromiseShare> shares = ledger.shares();
        List<Duration> working =
                WholeMinutes.of(shares.stream().map(PromiseShare::working).toList());
        List<Duration> calendar =
                WholeMinutes.of(shares.stream().map(PromiseShare::calendar).toList());
        return IntStream.range(0, shares.size())
                .mapToObj(each -> new PromiseShare(
                        shares.get(each).organisation(),
                        shares.get(each).pausedBecause(),
                        working.get(each),
                        calendar.get(each)))
                .toList();
    }

    public boolean isOpen() {
        return promise.state().isOpen();
    }

    /** The part of the evidence in this language; a technical name is nobody's evidence. */
    public String evidence(PromiseLedger.Entry entry, Language language) {
        String text = entry.evidence();
        int cut = text == null ? -1 : text.indexOf(" / ");
        if (cut < 0) {
            return "";
        }
        return language == Language.EN ? text.substring(cut + 3) : text.substring(0, cut);
    }

    private static String tone(PromiseView promise, Instant now) {
        if (promise.state() == PromiseState.BREACHED || promise.state() == PromiseState.MET_LATE) {
            return "late";
        }
        if (!promise.state().isOpen()) {
            return "done";
        }
        if (promise.state() == PromiseState.PAUSED) {
            return "paused";
        }
        return promise.riskAt() != null && !now.isBefore(promise.riskAt()) ? "risk" : "calm";
    }
}
