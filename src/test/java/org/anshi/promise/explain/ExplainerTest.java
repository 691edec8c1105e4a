package org.anshi.promise.explain;

import static org.anshi.promise.PauseReason.CONSUMER;
import static org.anshi.promise.PauseReason.PARTS;
import static org.anshi.promise.calendar.ShippedCalendar.at;
import static org.anshi.promise.ledger.LedgerFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anshi.promise.Explanation;
import org.anshi.promise.LimitUnit;
import org.anshi.promise.ledger.PromiseClock;
import org.anshi.promise.ledger.PromiseEvent;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Stage;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final Map<OrganisationId, Bilingual> NAMES =
            Map.of(HAIBEI, new Bilingual("海贝电器", "Haibei"), HUADONG, new Bilingual("华东维修", "Huadong Repair"));

    private final PromiseClock solution = promise(Stage.SOLUTION, limit("9 wh"), "2026-10-09T16:00");

    @Test
    void tellsAMakeUpSaturdayAndTheTimeWeWaitedForTheConsumer() {
        PromiseClock answered = solution.with(PromiseEvent.of(PromiseEvent.What.PAUSED, at("2026-10-10T10:00"), HAIBEI)
                        .because(CONSUMER, "补充照片 / photos asked for"))
                .with(resumed("2026-10-10T12:00", CONSUMER));

        Explanation zh = explain(answered, "2026-10-10T13:00", Language.ZH);
        assertThat(zh.dueAt()).isEqualTo(at("2026-10-10T18:00"));
        assertThat(zh.lines())
                .containsExactly(
                        "10月9日（周五）16:00 受理，方案时限 9 个工作小时",
                        "时限来源：建议值",
                        "10月9日（周五）16:00–18:00 计 2 小时",
                        "10月10日（周六）调休上班，09:00–10:00 计 1 小时",
                        "10月10日（周六）10:00–12:00 等待您的答复（补充照片），暂停 2 小时",
                        "10月10日（周六）调休上班，12:00–18:00 计 6 小时",
                        "10月10日（周六）18:00 前给出方案");
        assertThat(explain(answered, "2026-10-10T13:00", Language.EN).lines())
                .containsExactly(
                        "Fri 9 Oct 16:00: request accepted; limit for solution: 9 working hours",
                        "Where the limit comes from: proposed default",
                        "Fri 9 Oct 16:00–18:00: 2 h count",
                        "Sat 10 Oct (make-up workday) 09:00–10:00: 1 h count",
                        "Sat 10 Oct 10:00–12:00: waiting for your answer (photos asked for), paused for 2 h",
                        "Sat 10 Oct (make-up workday) 12:00–18:00: 6 h count",
                        "Due by Sat 10 Oct 18:00: solution");
    }

    @Test
    void leavesOutWhatTookLessThanAMinute() {
        PromiseClock blinked =
                solution.with(paused("2026-10-10T10:00", CONSUMER)).with(resumed("2026-10-10T10:00:20", CONSUMER));

        assertThat(explain(blinked, "2026-10-10T11:00", Language.ZH).lines())
                .noneMatch(line -> line.contains("暂停") || line.contains("不到"))
                .anyMatch(line -> line.startsWith("10月10日（周六）调休上班，09:00–"));
    }

    @Test
    void namesTheHolidaysItSkipsAndThatAHandOverChangesNothing() {
        PromiseClock clock = promise(Stage.SOLUTION, limit("18 wh"), "2026-09-29T12:00")
                .with(handedOver("2026-09-30T10:00", HUADONG));

        assertThat(explain(clock, "2026-09-30T11:00", Language.ZH).lines())
                .contains(
                        "9月29日（周二）12:00–18:00 计 6 小时",
                        "9月30日（周三）共 1 个工作日，计 9 小时",
                        "9月30日（周三）10:00 由海贝电器转交华东维修，时限不重新计算",
                        "10月1日（周四）至10月7日（周三）国庆节放假，不计时",
                        "10月8日（周四）09:00–12:00 计 3 小时",
                        "10月8日（周四）12:00 前给出方案");
    }

    @Test
    void saysWhatIsLeftWhilePausedAndThatPartsReplaceTheCeiling() {
        PromiseClock waiting = promise(
                        Stage.COMPLETION, limit("7 cd", 30, LimitUnit.CALENDAR_DAYS, 90), "2026-10-09T16:00")
                .with(paused("2026-10-12T16:00", PARTS));

        Explanation told = explain(waiting, "2026-10-20T16:00", Language.ZH);
        assertThat(told.dueAt()).isNull();
        assertThat(told.lines())
                .contains(
                        "10月9日（周五）16:00至10月12日（周一）16:00 计 72 小时",
                        "10月12日（周一）16:00 起等待配件，暂停计时",
                        "法定上限：2027年1月7日（周四）16:00（缺配件，自送修之日起计）")
                .endsWith("暂停结束后继续计时，还剩 96 小时");
    }

    @Test
    void ownsUpToABreachAndTellsTheNewDate() {
        PromiseClock late = solution.with(missed("2026-10-10T16:00", "2026-10-12T11:00"));

        assertThat(explain(late, "2026-10-10T17:00", Language.ZH).lines())
                .endsWith("应在 10月10日（周六）16:00 前给出方案，已超时", "10月12日（周一）11:00 前答复您新的时间");
        assertThat(explain(late, "2026-10-10T17:00", Language.EN).lines())
                .endsWith("You will be given a new time by Mon 12 Oct 11:00");

        PromiseClock renewed = late.with(renewed("2026-10-12T10:00", "2026-10-13T10:00"));
        assertThat(explain(renewed, "2026-10-12T10:00", Language.ZH).lines()).endsWith("新的承诺：10月13日（周二）10:00 前给出方案");
        assertThat(explain(renewed, "2026-10-12T10:00", Language.EN).lines())
                .endsWith("Promised anew: solution by Tue 13 Oct 10:00");
        assertThat(explain(late.with(kept("2026-10-12T10:00")), "2026-10-12T17:00", Language.EN)
                        .lines())
                .endsWith("Done on Mon 12 Oct 10:00: solution, later than the due date Sat 10 Oct 16:00");
    }

    @Test
    void tellsThatTheLawCountsFromTheRequest() {
        PromiseClock exchange = promise(
                Stage.COMPLETION,
                limit("7 cd", 15, LimitUnit.DAYS_AFTER_REQUEST, 0),
                at("2026-10-08T09:00"),
                at("2026-10-09T10:00"));
        assertThat(explain(exchange, "2026-10-09T17:00", Language.ZH).lines())
                .contains("法定上限：10月23日（周五）09:00（自您 10月8日（周四）09:00 提出要求之日起 15 天，不因暂停或转交顺延）");
        assertThat(explain(exchange, "2026-10-09T17:00", Language.EN).lines())
                .contains(
                        "Legal ceiling: Fri 23 Oct 09:00 (15 days from your request on Thu 8 Oct 09:00; no pause and no hand-over moves it)");
    }

    @Test
    void tellsAgreedDatesAndWhatIsStillToBeAgreed() {
        PromiseClock booked = promise(Stage.ARRIVAL, onAgreement(), "2026-10-09T16:00");
        assertThat(explain(booked, "2026-10-09T17:00", Language.ZH).lines()).endsWith("日期待与您约定，约定后开始计时");
        assertThat(explain(booked.with(agreed("2026-10-09T17:00", "2026-10-12T14:00")), "2026-10-09T18:00", Language.ZH)
                        .lines())
                .contains("10月9日（周五）17:00 与您约定：10月12日（周一）14:00")
                .endsWith("10月12日（周一）14:00 前到达");
    }

    @Test
    void tellsARuleOfItsOwnWithItsSource() {
        PromiseClock refund = promise(Stage.COMPLETION, limit("7 cd"), "2026-10-09T16:00")
                .with(committed("2026-10-12T10:00", "2026-10-19T10:00", "退款 / refund"));
        assertThat(explain(refund, "2026-10-12T11:00", Language.ZH).lines())
                .contains("10月12日（周一）10:00 起另按时限计：10月19日（周一）10:00；时限来源：退款")
                .endsWith("10月19日（周一）10:00 前完成");
        assertThat(explain(refund, "2026-10-12T11:00", Language.EN).lines())
                .anyMatch(line -> line.contains("a limit of its own from here on: Mon 19 Oct 10:00"));
    }

    @Test
    void warnsWhenTheYearsHolidaysAreNotOfficial() {
        PromiseClock overNewYear = promise(Stage.SOLUTION, limit("3 wd"), "2026-12-30T16:00");

        List<String> lines =
                explain(overNewYear, "2026-12-30T17:00", Language.EN).lines();
        assertThat(lines).anyMatch(line -> line.contains("2027") && line.contains("projection"));
        assertThat(lines).contains("Fri 1 Jan 2027 to Sun 3 Jan 2027: New Year holiday, not counted");
    }

    @Test
    void toldFromAnyLedgerItSaysSomethingInBothLanguages() {
        for (PromiseClock clock : List.of(
                solution.with(kept("2026-10-10T09:30")),
                solution.with(waived("2026-10-10T09:30")),
                solution.with(paused("2026-10-10T09:30", CONSUMER)).with(kept("2026-10-10T09:40")))) {
            for (Language language : Language.values()) {
                assertThat(explain(clock, "2026-10-11T00:00", language).lines())
                        .hasSizeGreaterThan(2)
                        .noneMatch(String::isBlank);
            }
        }
    }

    private static Explanation explain(PromiseClock clock, String now, Language language) {
        return new Explainer(clock, at(now), language, NAMES::get).explain();
    }
}
