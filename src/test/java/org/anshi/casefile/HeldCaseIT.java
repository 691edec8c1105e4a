package org.anshi.casefile;

import static org.anshi.casefile.Cases.aRepair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.anshi.HearthTest;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Patience;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Somebody holds a case for longer than others wait for it; a wait is cut short here. */
@HearthTest
@TestPropertySource(properties = "spring.datasource.hikari.connection-init-sql=set lock_timeout = 50")
class HeldCaseIT {
    private static final Bilingual URGED = new Bilingual("催办", "Urged");

    @Autowired
    CaseFiles cases;

    @Autowired
    TransactionOperations transaction;

    @Test
    void whoeverWaitsTooLongHearsThatItWillPass() {
        CaseNumber number = cases.open(aRepair()).number();

        transaction.executeWithoutResult(status -> {
            cases.lock(number);
            assertThatThrownBy(() -> elsewhere(() -> cases.record(number, "urged", URGED)))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TransientDataAccessException.class);
        });
    }

    @Test
    void whoeverIsPatientGetsIt() {
        CaseNumber number = cases.open(aRepair()).number();

        CompletableFuture<Milestone> urged = transaction.execute(status -> {
            cases.lock(number);
            CompletableFuture<Void> firstTry = new CompletableFuture<>();
            CompletableFuture<Milestone> patient =
                    CompletableFuture.supplyAsync(() -> Patience.untilDone(() -> tried(firstTry, number)));
            firstTry.join();
            return patient;
        });

        assertThat(urged.join().occurrence()).isEqualTo(1);
    }

    private Milestone tried(CompletableFuture<Void> firstTry, CaseNumber number) {
        try {
            return cases.record(number, "urged", URGED);
        } finally {
            firstTry.complete(null);
        }
    }

    private static void elsewhere(Runnable deed) throws Exception {
        CompletableFuture.runAsync(deed).get();
    }
}
