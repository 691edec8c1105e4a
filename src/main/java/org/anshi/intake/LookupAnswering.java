package org.anshi.intake;

import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.anshi.casefile.CaseFiles;
import org.anshi.intake.store.Lookups;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.shared.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds out, after the answer has gone, whether case and phone belong together, and only then sends the code. */
@Component
class LookupAnswering implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(LookupAnswering.class);

    private final CaseFiles cases;
    private final Lookups lookups;
    private final ObjectProvider<CodeSender> sender;
    private final TransactionOperations transaction;
    private final ThreadPoolExecutor aside = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(1000),
            work -> {
                var thread = new Thread(work, "lookup-answering");
                thread.setDaemon(true);
                return thread;
            },
            (work, executor) -> log.warn("Too many look-ups at once; one was dropped"));

    LookupAnswering(
            CaseFiles cases, Lookups lookups, ObjectProvider<CodeSender> sender, TransactionOperations transaction) {
        this.cases = cases;
        this.lookups = lookups;
        this.sender = sender;
        this.transaction = transaction;
    }

    void answer(UUID id, String caseNumber, String phone, String code) {
        aside.execute(() -> {
            try {
                transaction.executeWithoutResult(status -> sendIfTheyMatch(id, caseNumber, phone, code));
            } catch (RuntimeException failed) {
                log.warn("A look-up could not be answered", failed);
            }
        });
    }

    private void sendIfTheyMatch(UUID id, String caseNumber, String phone, String code) {
        if (CaseNumber.isOne(caseNumber) && belongTogether(new CaseNumber(caseNumber), phone)) {
            lookups.belongsTo(id, new CaseNumber(caseNumber));
            sender.getObject().sendLookupCode(new CaseNumber(caseNumber), code);
        }
    }

    private boolean belongTogether(CaseNumber number, String phone) {
        try {
            return cases.find(number).isPresent()
                    && phone.equals(cases.consumerOf(number).phone());
        } catch (PersonalDataGone erased) {
            return false;
        }
    }

    @Override
    public void destroy() {
        aside.shutdown();
    }
}
