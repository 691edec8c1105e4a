package org.anshi.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has read, kept until it ends: one step of a journey asks for the same few rows a dozen times. Nothing is
 * remembered beyond, so that every node sees a change as soon as it is made. Whoever writes a row says what it is now, or
 * forgets it; whoever waited for a lock forgets all that was read before. Outside a transaction everything is read anew.
 *
 * @param <K> by what it is found; each kind of row has a ReadOnce of its own
 * @param <V> never null
 */
public final class ReadOnce<K, V> {
    private static final Object MEMORY = new Object();

    public V read(K key, Supplier<V> reading) {
        if (!isInTransaction()) {
            return reading.get();
        }
        Map<K, V> read = mine();
        V known = read.get(key);
        if (known == null) {
            known = reading.get();
            read.put(key, known);
        }
        return known;
    }

    /** It was written, and is this from now on. */
    public void is(K key, V value) {
        if (isInTransaction()) {
            mine().put(key, value);
        }
    }

    public void forget(K key) {
        if (isInTransaction()) {
            mine().remove(key);
        }
    }

    public void forget() {
        if (isInTransaction()) {
            mine().clear();
        }
    }

    /** Everything of every kind that this transaction has read: somebody else may have changed it while we waited. */
    public static void forgetAll() {
        if (isInTransaction()) {
            memory().clear();
        }
    }

    private static boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
    }

    @SuppressWarnings("unchecked") // Only this instance puts anything under its own name.
    private Map<K, V> mine() {
        return (Map<K, V>) memory().computeIfAbsent(this, unread -> new HashMap<>());
    }

    @SuppressWarnings("unchecked")
    private static Map<ReadOnce<?, ?>, Map<?, ?>> memory() {
        var memory = (Map<ReadOnce<?, ?>, Map<?, ?>>) TransactionSynchronizationManager.getResource(MEMORY);
        if (memory == null) {
            memory = new HashMap<>();
            TransactionSynchronizationManager.bindResource(MEMORY, memory);
            TransactionSynchronizationManager.registerSynchronization(new ForThisTransaction(memory));
        }
        return memory;
    }

    /** A transaction begun inside another reads for itself. */
    private static class ForThisTransaction implements TransactionSynchronization {
        private final Map<ReadOnce<?, ?>, Map<?, ?>> memory;

        ForThisTransaction(Map<ReadOnce<?, ?>, Map<?, ?>> memory) {
            this.memory = memory;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(MEMORY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(MEMORY, memory);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(MEMORY);
        }
    }
}
