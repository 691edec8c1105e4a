package org.anshi.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Stage;
import org.springframework.stereotype.Service;

/**
 * Makes, pauses and ends promises. The append-only ledger of intervals is the truth; dates, breaches and each
 * organisation's share are derived from it. Every change is announced by {@link PromiseMoved} or {@link PromiseEnded} in the caller's transaction.
 */
@Service
public class PromiseKeeper {
    /** A stage begins: its limit is looked up and its clock starts. Made already: nothing changes. */
    public PromiseView make(CaseNumber number, Stage stage) {
        throw new UnsupportedOperationException();
    }

    public Optional<PromiseView> find(CaseNumber number, Stage stage) {
        throw new UnsupportedOperationException();
    }

    /** In the order of the stages. */
    public List<PromiseView> of(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Stops every open clock of the case. Pauses nest: the clocks run again when every reason given has been resumed. */
    public void pause(CaseNumber number, PauseReason reason, String evidence) {
        throw new UnsupportedOperationException();
    }

    public void resume(CaseNumber number, PauseReason reason) {
        throw new UnsupportedOperationException();
    }

    /** Names the date of a promise whose limit is an agreed date, or moves the due date to a later one the consumer chose. */
    public void agree(CaseNumber number, Stage stage, Instant date) {
        throw new UnsupportedOperationException();
    }

    /** The stage is done: met, or met late. */
    public void keep(CaseNumber number, Stage stage) {
        throw new UnsupportedOperationException();
    }

    /** The stage is not needed after all (solved by phone, consumer cancelled). */
    public void waive(CaseNumber number, Stage stage) {
        throw new UnsupportedOperationException();
    }

    /** The due date passed: puts the breach on record and names the time by which the consumer hears from the lead. */
    public PromiseMissed missed(CaseNumber number, Stage stage) {
        throw new UnsupportedOperationException();
    }

    /** After a breach: the new date given by the lead. */
    public void renew(CaseNumber number, Stage stage, Instant newDate) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.anshi.shared.Refused NOT_FOUND when no such promise was made */
    public Explanation explain(CaseNumber number, Stage stage, Language language) {
        throw new UnsupportedOperationException();
    }

    /** What a request of this kind would be promised if it were made now, by stage in order; dates null where agreed later. */
    public List<PromiseView> preview(String journey, ProductCategory category) {
        throw new UnsupportedOperationException();
    }
}
