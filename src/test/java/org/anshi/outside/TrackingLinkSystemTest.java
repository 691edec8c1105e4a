package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.anshi.casefile.TrackingTokens;
import org.anshi.shared.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever holds the link reads why a date is what it is, in their language; a link that was taken back opens nothing. */
@FromOutside
class TrackingLinkSystemTest {
    @LocalServerPort
    int port;

    @Autowired
    TrackingTokens tokens;

    private Program program;

    @BeforeEach
    void comesFromOutside() {
        program = new Program("http://localhost:" + port);
    }

    @Test
    void aDateIsExplainedInTheLanguageAskedFor() {
        String token = program.post("/api/v1/cases", Requests.repair()).at("token");
        String why = "/api/v1/track/" + token + "/promises/acceptance/explanation";

        Answer chinese = program.get(why);
        Answer english = program.get(why, "Accept-Language", "en");

        assertThat(english.at("dueAt")).isEqualTo(chinese.at("dueAt")).isNotEmpty();
        assertThat(chinese.json().path("lines")).isNotEmpty().allMatch(line -> line.asText()
                .matches("(?s).*\\p{IsHan}.*"));
        assertThat(english.json().path("lines")).isNotEmpty().noneMatch(line -> line.asText()
                .matches("(?s).*\\p{IsHan}.*"));
    }

    @Test
    void aLinkTakenBackIsLikeOneThatNeverWas() {
        Answer opened = program.post("/api/v1/cases", Requests.repair());
        String token = opened.at("token");
        tokens.revoke(new CaseNumber(opened.at("caseNumber")));

        Answer never = program.progress("A".repeat(token.length()));
        for (String path : new String[] {"", "/promises/acceptance/explanation"}) {
            Answer revoked = program.get("/api/v1/track/" + token + path);
            assertThat(revoked.status()).as(path).isEqualTo(404);
            assertThat(revoked.text()).isEqualTo(never.text());
        }
        assertThat(program.act(token, "cancel", java.util.Map.of()).status()).isEqualTo(404);
        assertThat(program.get("/track/" + token).status()).isEqualTo(404);
    }
}
