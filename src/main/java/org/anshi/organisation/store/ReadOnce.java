package org.anshi.organisation.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.OrganisationVersion;
import org.anshi.shared.OrganisationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The organisations as a transaction first read them: nothing is remembered beyond it, so that every node sees a change as soon as
 * it is made, and one piece of work, which asks for the same few dozens of times, goes by one state of them.
 */
@Component
public class ReadOnce {
    private static final String ALL = "all";

    private final OrganisationTable table;

    public ReadOnce(OrganisationTable table) {
        this.table = table;
    }

    public Optional<Organisation> find(OrganisationId id) {
        return once(id, () -> table.find(id).map(OrganisationVersion::organisation));
    }

    public List<Organisation> all() {
        return once(ALL, () -> table.all().stream()
                .map(OrganisationVersion::organisation)
                .toList());
    }

    /** Whoever changed one reads it as it is now. */
    public void forget() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Map<?, ?> read) {
            read.clear();
        }
    }

    @SuppressWarnings("unchecked") // Each key is read by one supplier only.
    private <T> T once(Object key, Supplier<T> reading) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return reading.get();
        }
        Map<Object, Object> read = (Map<Object, Object>) TransactionSynchronizationManager.getResource(this);
        if (read == null) {
            read = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, read);
            TransactionSynchronizationManager.registerSynchronization(new ForThisTransaction(read));
        }
        T known = (T) read.get(key);
        if (known == null) {
            known = reading.get();
            read.put(key, known);
        }
        return known;
    }

    /** A transaction begun inside another reads for itself. */
    private class ForThisTransaction implements TransactionSynchronization {
        private final Map<Object, Object> read;

        ForThisTransaction(Map<Object, Object> read) {
            this.read = read;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ReadOnce.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadOnce.this, read);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
        }
    }
}
