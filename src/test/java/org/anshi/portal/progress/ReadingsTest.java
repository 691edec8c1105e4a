package org.anshi.portal.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anshi.TestClock;
import org.anshi.casefile.StampedCase;
import org.anshi.casefile.TrackingTokens;
import org.anshi.portal.progress.ProgressDocument.Paper;
import org.anshi.portal.progress.ProgressDocument.Promised;
import org.anshi.portal.progress.ProgressDocument.Technician;
import org.anshi.portal.progress.ProgressDocument.Visit;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

class ReadingsTest {
    private static final CaseNumber NUMBER = new CaseNumber("AS-20261123-000001");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-23T12:00:00+08:00");

    private final TestClock clock = TestClock.standingAt("2026-11-23T02:00:00Z");
    private final Progress progress = mock(Progress.class);
    private final TrackingTokens tokens = mock(TrackingTokens.class);
    private final Readings readings = new Readings(tokens, progress, mock(PlatformTransactionManager.class), clock);

    @BeforeEach
    void theCaseHasAPromiseForNoon() {
        reads(List.of(), null);
    }

    @Test
    void whoLooksAgainWhileNothingHappensCostsNoReading() {
        Reading first = look("same");

        assertThat(look("same")).isSameAs(first);
        isRead(1);
    }

    @Test
    void anotherStampIsAnotherReading() {
        look("before");
        look("after");
        isRead(2);
    }

    @Test
    void whatChangesBetweenLookAndReadingBelongsToTheReading() {
        look("before", "meanwhile");
        look("before", "before");
        isRead(2);
    }

    @Test
    void eachLanguageIsReadForItself() {
        look("same");
        readings.of(new StampedCase(NUMBER, "same"), Language.EN);
        look("same");

        verify(progress, times(1)).of(NUMBER, Language.ZH);
        verify(progress, times(1)).of(NUMBER, Language.EN);
    }

    @Test
    void aReadingHoldsUntilThePromiseIsDueAndNotInThatVeryMoment() {
        look("same");
        clock.advance(Duration.ofHours(2).minusMillis(1));
        look("same");
        isRead(1);

        clock.advance(Duration.ofMillis(1));
        look("same");
        isRead(2);
    }

    @Test
    void aReadingHoldsUntilTheHoursOfTheVisitBegin() {
        reads(List.of(), visit(NOON.minusHours(1), null));
        look("same");
        clock.advance(Duration.ofHours(1));
        look("same");
        isRead(2);
    }

    @Test
    void aReadingHoldsForTheDay() {
        clock.standAt(NOON.plusHours(1).toInstant());
        look("same");
        clock.standAt(NOON.withHour(23).withMinute(59).toInstant());
        look("same");
        isRead(1);

        clock.standAt(NOON.plusHours(12).toInstant());
        look("same");
        isRead(2);
    }

    @Test
    void aReadingIsNoneOfAnEarlierTime() {
        look("same");
        clock.advance(Duration.ofMinutes(-1));
        look("same");
        isRead(2);
    }

    @Test
    void whatIsPersonalIsReadEachTime() {
        reads(List.of(new Paper("1", "photo", "照片", "image/jpeg", NOON)), null);
        look("same");
        look("same");
        isRead(2);

        reads(List.of(), visit(null, new Technician("吴师傅", "HD-0012", false)));
        look("other");
        look("other");
        isRead(4);
    }

    @Test
    void whatBecamePersonalIsForgotten() {
        look("before");
        reads(List.of(new Paper("1", "photo", "照片", "image/jpeg", NOON)), null);
        look("after");
        look("before");
        isRead(3);
    }

    private Reading look(String stamp) {
        return look(stamp, stamp);
    }

    /** @param present what the stamp is by the moment the rest is read */
    private Reading look(String stamp, String present) {
        when(tokens.look(NUMBER)).thenReturn(Optional.of(new StampedCase(NUMBER, present)));
        return readings.of(new StampedCase(NUMBER, stamp), Language.ZH);
    }

    private void isRead(int often) {
        verify(progress, times(often)).of(any(), any());
    }

    private void reads(List<Paper> papers, Visit visit) {
        var promise = new Promised("acceptance", "running", NOON.minusHours(3), NOON, null, null, null, null);
        var document = new ProgressDocument(
                NUMBER.value(),
                "repair",
                "维修",
                "haibei KFR-35",
                "open",
                NOON.minusHours(3),
                null,
                null,
                null,
                List.of(),
                "acceptance",
                List.of(promise),
                List.of(),
                List.of(),
                papers,
                visit);
        when(progress.of(any(), any())).thenReturn(document);
    }

    private static Visit visit(OffsetDateTime from, Technician technician) {
        return new Visit("dispatched", from, from, true, "huadong-repair", "华东维修", technician, null);
    }
}
