package org.anshi.staff;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshi.shared.Bilingual;

/** Why somebody can't have a task: which qualification, since when, and where to get or renew it. */
class Objection {
    static final String WHERE = "/desk/staff";
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final ZoneId zone;

    Objection(ZoneId zone) {
        this.zone = zone;
    }

    /** To the person themselves. */
    Bilingual toSelf(List<Lack> lacks) {
        return new Bilingual(
                "您暂不能办理这项任务：" + each(lacks, "；", lack -> zh("您的", lack)) + "。主管在 " + WHERE + " 登记后即可办理。",
                "You can't do this task yet: " + each(lacks, "; ", lack -> en("your", lack))
                        + ". Once your supervisor has entered it at " + WHERE + ", you can.");
    }

    /** To whoever wants to give the task to somebody. */
    Bilingual toOthers(String person, List<Lack> lacks) {
        return new Bilingual(
                "这项任务暂不能交给 " + person + "：" + each(lacks, "；", lack -> zh("其", lack)) + "。主管在 " + WHERE + " 登记后即可。",
                "This task can't go to " + person + " yet: " + each(lacks, "; ", lack -> en("their", lack))
                        + ". Once it is entered at " + WHERE + ", it can.");
    }

    /** To whoever plans the day, about somebody called so. */
    Bilingual toDispatch(String called, List<Lack> lacks) {
        return new Bilingual(
                called + "不能派去：" + each(lacks, "；", lack -> zh("其", lack)) + "。主管在 " + WHERE + " 登记后即可。",
                called + " can't be sent: " + each(lacks, "; ", lack -> en("their", lack)) + ". Once it is entered at "
                        + WHERE + ", they can.");
    }

    private static String each(List<Lack> lacks, String between, Function<Lack, String> said) {
        return lacks.stream().map(said).collect(Collectors.joining(between));
    }

    private String zh(String whose, Lack lack) {
        Qualification asked = lack.qualification();
        String what = asked.kind().label().zh() + "“" + asked.name().zh()
                + (lack.category() == null ? "" : "（" + lack.category().label().zh() + "）") + "”";
        String where = asked.renew().zh();
        Standing standing = lack.standing();
        if (standing instanceof Standing.Lapsed lapsed) {
            return whose + what + "自" + ZH.format(lapsed.since()) + "起已过期，续期请到：" + where;
        }
        if (standing instanceof Standing.NotPassed failed) {
            return whose + what + ZH.format(failed.on()) + "考核 " + failed.score() + " 分，未达到 " + failed.passMark()
                    + " 分，补考请到：" + where;
        }
        if (standing instanceof Standing.Withdrawn withdrawn) {
            return whose + what + "自" + ZH.format(day(withdrawn)) + "起被撤销，重新取得请到：" + where;
        }
        return (whose.equals("其") ? "其尚无" : "您尚无") + what + "，取得请到：" + where;
    }

    private String en(String whose, Lack lack) {
        Qualification asked = lack.qualification();
        String what = asked.kind().label().en() + " \"" + asked.name().en()
                + (lack.category() == null
                        ? ""
                        : " (" + lack.category().label().en().toLowerCase(Locale.ENGLISH) + ")")
                + "\"";
        String where = asked.renew().en();
        Standing standing = lack.standing();
        if (standing instanceof Standing.Lapsed lapsed) {
            return whose + " " + what + " has lapsed since " + EN.format(lapsed.since()) + ", renew it at: " + where;
        }
        if (standing instanceof Standing.NotPassed failed) {
            return whose + " " + what + " was not passed on " + EN.format(failed.on()) + " (" + failed.score() + " of "
                    + failed.passMark() + " points), take it again at: " + where;
        }
        if (standing instanceof Standing.Withdrawn withdrawn) {
            return whose + " " + what + " was withdrawn on " + EN.format(day(withdrawn)) + ", get it again at: "
                    + where;
        }
        return whose + " " + what + " is missing, get it at: " + where;
    }

    private LocalDate day(Standing.Withdrawn withdrawn) {
        return LocalDate.ofInstant(withdrawn.at(), zone);
    }
}
