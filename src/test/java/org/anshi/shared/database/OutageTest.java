package org.anshi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03"})
    void aServerThatIsGoneIsAnOutage(String state) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @Test
    void soIsAPoolThatHasNoConnectionToGive() {
        assertThat(Outage.isBehind(new CannotCreateTransactionException(
                        "no connection", new SQLTransientConnectionException("timed out"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01", "55P03", "57014", "22001"})
    void whatWasWrongWithTheQuestionIsNot(String state) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("refused", state))))
                .isFalse();
    }

    @Test
    void norIsAFailureWithoutTheDatabase() {
        assertThat(Outage.isBehind(new IllegalStateException("something else"))).isFalse();
    }
}
