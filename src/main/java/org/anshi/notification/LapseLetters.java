package org.anshi.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshi.shared.Bilingual;
import org.anshi.staff.Lapsing;
import org.anshi.staff.QualificationsLapse;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to an organisation what qualifications of its staff lapse soon; by user name, which is all the letter needs. */
@Component
class LapseLetters {
    static final String MILESTONE = "qualifications-lapse";
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int NAMED = 20;

    private final Notifications notifications;

    LapseLetters(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(QualificationsLapse news) {
        List<Lapsing> lapsing = news.lapsing();
        notifications.warn(
                news.organisation(),
                MILESTONE,
                new Bilingual(lapsing.size() + " 项人员资质即将或已经到期", lapsing.size() + " staff qualification(s) to renew"),
                new Bilingual(
                        "请安排续期，过期后本人不能认领相应任务：" + listed(lapsing, "；", LapseLetters::zh) + "。",
                        "Please have them renewed; once lapsed, the tasks that ask for them can't be claimed: "
                                + listed(lapsing, "; ", LapseLetters::en) + "."),
                "/desk/staff");
    }

    private static String listed(List<Lapsing> lapsing, String between, Function<Lapsing, String> said) {
        String named = lapsing.stream().limit(NAMED).map(said).collect(Collectors.joining(between));
        return lapsing.size() > NAMED ? named + " …" : named;
    }

    private static String zh(Lapsing one) {
        String of = one.category() == null ? "" : "（" + one.category().label().zh() + "）";
        return one.person() + " 的" + one.qualification().name().zh() + of + "，有效期至 " + day(ZH, one.until());
    }

    private static String en(Lapsing one) {
        String of = one.category() == null ? "" : " (" + one.category().label().en() + ")";
        return one.person() + ", " + one.qualification().name().en() + of + ", valid until " + day(EN, one.until());
    }

    private static String day(DateTimeFormatter pattern, LocalDate day) {
        return pattern.format(day);
    }
}
