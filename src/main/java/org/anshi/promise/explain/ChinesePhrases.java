package org.anshi.promise.explain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.anshi.promise.PauseReason;
import org.anshi.promise.ResponseLimit;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.Stage;

/** An explanation in Chinese. */
record ChinesePhrases(Moments say) implements Phrases {
    @Override
    public String begun(Instant at, Stage stage, ResponseLimit limit) {
        return say.moment(at) + " " + beginning(stage) + "，" + name(stage) + "时限" + amount(limit);
    }

    @Override
    public String source(String source) {
        String said = Said.part(source, Language.ZH);
        return said.isEmpty() ? "" : "时限来源：" + said;
    }

    @Override
    public String counted(Instant from, Instant to, Duration time) {
        return say.between(from, to) + " 计 " + duration(time);
    }

    @Override
    public String partOfDay(LocalDate day, Bilingual makeUp, String spans, Duration time) {
        return say.day(day) + (makeUp == null ? "" : "调休上班，") + spans + " 计 " + duration(time);
    }

    @Override
    public String wholeDays(LocalDate from, LocalDate to, int days, Duration time) {
        return say.days(from, to) + "共 " + days + " 个工作日，计 " + duration(time);
    }

    @Override
    public String off(LocalDate from, LocalDate to, Bilingual holiday) {
        return say.days(from, to) + (holiday == null ? "周末" : holiday.zh() + "放假") + "，不计时";
    }

    @Override
    public String paused(Instant from, Instant to, PauseReason reason, String evidence, Duration time) {
        return say.between(from, to) + " " + why(reason, evidence) + "，暂停 " + duration(time);
    }

    @Override
    public String pausedStill(Instant from, PauseReason reason, String evidence) {
        return say.moment(from) + " 起" + why(reason, evidence) + "，暂停计时";
    }

    @Override
    public String handedOver(Instant at, String from, String to) {
        return say.moment(at) + " 由" + from + "转交" + to + "，时限不重新计算";
    }

    @Override
    public String agreed(Instant at, Instant date) {
        return say.moment(at) + " 与您约定：" + say.moment(date);
    }

    @Override
    public String committed(Instant at, Instant date, String source) {
        return say.moment(at) + " 起另按时限计：" + say.moment(date) + "；" + source(source);
    }

    @Override
    public String tooLateToAgree(Instant at, Instant date) {
        return say.moment(at) + " 另行约定：" + say.moment(date) + "（此前已超时，原期限不变）";
    }

    @Override
    public String missed(Instant due) {
        return say.moment(due) + " 未能按时，已记录超时";
    }

    @Override
    public String newDate(Instant at, Instant date) {
        return say.moment(at) + " 给出新的时间：" + say.moment(date);
    }

    @Override
    public String recounted(Instant at) {
        return say.moment(at) + " 工作日历更新，按新的节假日安排计算";
    }

    @Override
    public String ceilingAfterParts(Instant ceiling) {
        return "法定上限：" + say.moment(ceiling) + "（等待配件的时间不计入，不因其他暂停或转交顺延）";
    }

    @Override
    public String ceiling(Instant ceiling, boolean forParts) {
        return "法定上限：" + say.moment(ceiling) + (forParts ? "（缺配件，自送修之日起计）" : "（不因暂停或转交顺延）");
    }

    @Override
    public String ceilingFromRequest(Instant ceiling, int days, Instant requestedAt) {
        return "法定上限：" + say.moment(ceiling) + "（自您 " + say.moment(requestedAt) + " 提出要求之日起 " + days + " 天，不因暂停或转交顺延）";
    }

    @Override
    public String dueBy(Instant due, Stage stage) {
        return say.moment(due) + " 前" + doing(stage);
    }

    @Override
    public String left(Duration left) {
        return "暂停结束后继续计时，还剩 " + duration(left);
    }

    @Override
    public String notAgreedYet() {
        return "日期待与您约定，约定后开始计时";
    }

    @Override
    public String late(Instant due, Stage stage) {
        return "应在 " + say.moment(due) + " 前" + doing(stage) + "，已超时";
    }

    @Override
    public String willHear(Instant answerBy) {
        return say.moment(answerBy) + " 前答复您新的时间";
    }

    @Override
    public String promisedAnew(Instant newDue, Stage stage) {
        return "新的承诺：" + say.moment(newDue) + " 前" + doing(stage);
    }

    @Override
    public String kept(Instant at, Stage stage, Instant due, boolean late) {
        String done = say.moment(at) + " 已" + doing(stage);
        if (due == null) {
            return done;
        }
        return done + (late ? "，晚于期限 " : "，期限为 ") + say.moment(due);
    }

    @Override
    public String waived(Instant at) {
        return say.moment(at) + " 起不再需要此项承诺";
    }

    private static String why(PauseReason reason, String evidence) {
        String said = Said.part(evidence, Language.ZH);
        return reason.label().zh() + (said.isEmpty() ? "" : "（" + said + "）");
    }

    private static String duration(Duration time) {
        return Said.duration(time, Language.ZH);
    }

    private static String amount(ResponseLimit limit) {
        return switch (limit.unit()) {
            case WORKING_HOURS -> " " + limit.amount() + " 个工作小时";
            case WORKING_DAYS -> " " + limit.amount() + " 个工作日";
            case CALENDAR_HOURS -> " " + limit.amount() + " 小时";
            case SECONDS -> " " + limit.amount() + " 秒";
            case CALENDAR_DAYS -> " " + limit.amount() + " 天";
            default -> "为约定日期";
        };
    }

    private static String beginning(Stage stage) {
        return switch (stage) {
            case ACCEPTANCE -> "收到您的申请";
            case SOLUTION, COMPLETION -> "受理";
            case ARRIVAL -> "方案确定";
        };
    }

    private static String name(Stage stage) {
        return stage == Stage.SOLUTION ? "方案" : stage.label().zh();
    }

    private static String doing(Stage stage) {
        return stage == Stage.SOLUTION ? "给出方案" : stage.label().zh();
    }
}
