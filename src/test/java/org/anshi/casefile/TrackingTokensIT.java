package org.anshi.casefile;

import static org.anshi.casefile.Cases.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import org.anshi.HearthTest;
import org.anshi.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HearthTest
class TrackingTokensIT {
    @Autowired
    CaseFiles cases;

    @Autowired
    TrackingTokens tokens;

    @Test
    void aTokenLeadsToItsCase() {
        CaseNumber number = cases.open(aRepair()).number();

        String token = tokens.tokenOf(number);

        assertThat(token).hasSize(22);
        assertThat(tokens.tokenOf(number)).isEqualTo(token);
        assertThat(tokens.resolve(token)).contains(number);
    }

    @Test
    void anUnknownTokenLeadsNowhere() {
        assertThat(tokens.resolve(null)).isEmpty();
        assertThat(tokens.resolve("")).isEmpty();
        assertThat(tokens.resolve("x".repeat(22))).isEmpty();
        assertThat(tokens.resolve("x".repeat(200_000))).isEmpty();
    }

    @Test
    void aRevokedTokenStopsWorkingAndTheNextIsAnother() {
        CaseNumber number = cases.open(aRepair()).number();
        String old = tokens.tokenOf(number);

        tokens.revoke(number);

        assertThat(tokens.resolve(old)).isEmpty();
        assertThat(tokens.tokenOf(number)).isNotEqualTo(old);
        assertThat(tokens.resolve(tokens.tokenOf(number))).contains(number);
    }
}
