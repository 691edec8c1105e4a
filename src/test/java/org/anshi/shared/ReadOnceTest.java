package org.anshi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class ReadOnceTest {
    private final ReadOnce<String, Integer> rows = new ReadOnce<>();
    private final AtomicInteger readings = new AtomicInteger();
    private final JdbcTransactionManager transactions =
            new JdbcTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:read-once"));

    private int read(String key) {
        return rows.read(key, readings::incrementAndGet);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private void inAnother(Runnable work) {
        TransactionTemplate another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        another.executeWithoutResult(status -> work.run());
    }

    @Test
    void aTransactionReadsARowOnce() {
        inTransaction(() -> {
            assertThat(read("AS-1")).isEqualTo(1);
            assertThat(read("AS-1")).isEqualTo(1);
            assertThat(read("AS-2")).isEqualTo(2);
        });
    }

    @Test
    void theNextOneReadsAnew() {
        inTransaction(() -> read("AS-1"));
        inTransaction(() -> assertThat(read("AS-1")).isEqualTo(2));
    }

    @Test
    void withoutATransactionNothingIsKept() {
        read("AS-1");
        assertThat(read("AS-1")).isEqualTo(2);
    }

    @Test
    void whoeverWritesSaysWhatItIsOrForgetsIt() {
        inTransaction(() -> {
            read("AS-1");
            rows.is("AS-1", 70);
            assertThat(read("AS-1")).isEqualTo(70);
            rows.forget("AS-1");
            assertThat(read("AS-1")).isEqualTo(2);
        });
    }

    @Test
    void oneThatBeginsInsideAnotherReadsForItself() {
        inTransaction(() -> {
            read("AS-1");
            inAnother(() -> assertThat(read("AS-1")).isEqualTo(2));
            assertThat(read("AS-1")).isEqualTo(1);
        });
    }

    @Test
    void afterWaitingForALockAllKindsAreReadAnew() {
        ReadOnce<String, Integer> others = new ReadOnce<>();
        inTransaction(() -> {
            read("AS-1");
            others.read("AS-1", () -> 7);
            ReadOnce.forgetAll();
            assertThat(read("AS-1")).isEqualTo(2);
            assertThat(others.read("AS-1", () -> 8)).isEqualTo(8);
        });
    }
}
