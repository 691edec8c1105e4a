package org.anshi.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.privacy.PersonalData;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What consumers thought of their cases: once for each, after it is closed. */
@Service
public class Evaluations {
    private static final String WORDS = "evaluation.words";
    private static final int MOST_CHARACTERS = 2000;

    /** {@code words} is null when none were written or they have been erased. */
    public record Evaluation(CaseNumber caseNumber, int rating, String words, Instant at) {
        @Override
        public String toString() {
            return "Evaluation[" + caseNumber + ", " + rating + "]";
        }
    }

    private final CaseFiles cases;
    private final PersonalData personalData;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Evaluations(
            CaseFiles cases,
            PersonalData personalData,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.personalData = personalData;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused INVALID naming the field, CONFLICT when the case is not closed or has been evaluated before */
    @Transactional
    public void record(CaseNumber number, int rating, String words) {
        mustBeSound(rating, words);
        var file = cases.lock(number);
        if (file.status() != CaseStatus.CLOSED) {
            throw conflict("服务完成后才能评价", "A case is evaluated once it is closed");
        }
        if (isEvaluated(number)) {
            throw conflict("您已评价过此次服务，谢谢", "You have evaluated this case already, thank you");
        }
        jdbc.sql("insert into evaluation (case_number, rating, words, at) values (?, ?, ?, ?)")
                .params(number.value(), rating, sealed(file, words), OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new CaseEvaluated(number, rating));
    }

    public boolean isEvaluated(CaseNumber number) {
        return jdbc.sql("select count(*) from evaluation where case_number = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public Optional<Evaluation> of(CaseNumber number) {
        return jdbc.sql("select rating, words, at from evaluation where case_number = ?")
                .param(number.value())
                .query((row, n) -> new Evaluation(
                        number,
                        row.getInt("rating"),
                        opened(number, row.getBytes("words")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private byte[] sealed(CaseFile file, String words) {
        return words == null || words.isBlank() ? null : personalData.seal(file.key(), WORDS, words.strip());
    }

    private String opened(CaseNumber number, byte[] sealed) {
        try {
            return sealed == null ? null : personalData.open(cases.get(number).key(), WORDS, sealed);
        } catch (PersonalDataGone erased) {
            return null;
        }
    }

    private static void mustBeSound(int rating, String words) {
        if (rating < 1 || rating > 5) {
            throw invalid("rating", "请给出 1 至 5 分", "Please rate from 1 to 5");
        }
        if (words != null && words.codePointCount(0, words.length()) > MOST_CHARACTERS) {
            throw invalid("words", "请不要超过 2000 个字", "Please keep to 2000 characters");
        }
    }

    private static Refused invalid(String field, String zh, String en) {
        var message = new Bilingual(zh, en);
        return new Refused(Refused.Kind.INVALID, message, List.of(new Refused.Fault(field, message)));
    }

    private static Refused conflict(String zh, String en) {
        return new Refused(Refused.Kind.CONFLICT, new Bilingual(zh, en));
    }
}
