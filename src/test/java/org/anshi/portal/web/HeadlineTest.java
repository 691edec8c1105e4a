package org.anshi.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.anshi.portal.progress.ProgressDocument;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class HeadlineTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-24T12:00+08:00");

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    HeadlineTest() {
        words.setBasename("messages/portal");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
    }

    @Test
    void afterAMissTheConsumerIsToldWhenTheAnswerComes() {
        ProgressDocument missed = late(NOON, null);
        assertThat(said(missed, Locale.CHINA)).endsWith("12:00 答复您新的时间。");
        assertThat(said(missed, Locale.ENGLISH))
                .contains("You will be told a new time by")
                .endsWith("12:00.");
    }

    @Test
    void onceANewTimeIsGivenItIsTheTimeTheStageWillBeDone() {
        ProgressDocument renewed = late(null, NOON);
        assertThat(said(renewed, Locale.CHINA)).contains("新的时间是").doesNotContain("答复");
        assertThat(said(renewed, Locale.ENGLISH)).contains("It will be done by").endsWith("12:00.");
    }

    @Test
    void aMissNotOnRecordYetNamesNoTime() {
        assertThat(said(late(null, null), Locale.CHINA)).endsWith("会尽快给您新的时间。");
    }

    @Test
    void whileSomebodyIsToComeThatIsWhatTheConsumerReads() {
        assertThat(said(visited(true), Locale.CHINA)).isEqualTo("华东维修将于 11月25日（周三）10:30 上门。");
        assertThat(said(visited(true), Locale.ENGLISH)).isEqualTo("华东维修 comes on Wed 25 Nov, 10:30.");
        assertThat(said(visited(false), Locale.CHINA)).isEqualTo("华东维修正在与您商定上门时间。");
    }

    private String said(ProgressDocument progress, Locale locale) {
        return Headline.of(progress, List.of("acceptance", "solution"), words, locale)
                .text();
    }

    private static ProgressDocument visited(boolean agreed) {
        OffsetDateTime at = NOON.plusDays(1).minusMinutes(90);
        var visit = new ProgressDocument.Visit("dispatched", at, at, agreed, "huadong-repair", "华东维修", null, null);
        return progress(
                "arrival",
                new ProgressDocument.Promised("arrival", "running", NOON, NOON.plusDays(2), null, null, null, null),
                visit);
    }

    private static ProgressDocument late(OffsetDateTime answerBy, OffsetDateTime newDueAt) {
        var solution = new ProgressDocument.Promised(
                "solution", "breached", NOON.minusDays(1), NOON.minusHours(1), null, null, answerBy, newDueAt);
        return progress("solution", solution, null);
    }

    private static ProgressDocument progress(
            String stage, ProgressDocument.Promised promise, ProgressDocument.Visit visit) {
        var haibei = new ProgressDocument.Responsible("haibei", "海贝电器", "400-000-0001", NOON);
        return new ProgressDocument(
                "AS-20261124-000001",
                "repair",
                "维修",
                "haibei KFR-35",
                "open",
                NOON.minusDays(1),
                null,
                haibei,
                haibei,
                List.of(),
                stage,
                List.of(promise),
                List.of(),
                List.of(),
                List.of(),
                visit);
    }
}
