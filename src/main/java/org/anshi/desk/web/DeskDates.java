package org.anshi.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.anshi.shared.Language;

/** Moments and spans as a clerk reads them at a glance: 11月24日 周二 18:00, 还剩 3小时20分. */
public class DeskDates {
    private final Language language;
    private final ZoneId zone;
    private final Instant now;

    DeskDates(Language language, ZoneId zone, Instant now) {
        this.language = language;
        this.zone = zone;
        this.now = now;
    }

    public String at(Instant moment) {
        if (moment == null) {
            return "";
        }
        var local = moment.atZone(zone);
        boolean thisYear = local.getYear() == now.atZone(zone).getYear();
        String pattern = isEnglish()
                ? (thisYear ? "EEE d MMM HH:mm" : "d MMM yyyy HH:mm")
                : (thisYear ? "M月d日 EEE HH:mm" : "yyyy年M月d日 HH:mm");
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(local);
    }

    static LocalDate dayOf(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(zone));
    }

    /** 11月24日 周二. */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern(isEnglish() ? "EEE d MMM" : "M月d日 EEE", language.locale())
                .format(day);
    }

    /** 一 to 日, by ISO number. */
    public String dayOfWeek(int day) {
        return java.time.DayOfWeek.of(day).getDisplayName(java.time.format.TextStyle.SHORT, language.locale());
    }

    public String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** For the {@code datetime} attribute. */
    public String machine(Instant moment) {
        return moment.atZone(zone).toOffsetDateTime().toString();
    }

    /** 还剩 3小时20分, or 已超 2天. */
    public String left(Instant due) {
        Duration left = Duration.between(now, due);
        String span = span(left.abs());
        if (isEnglish()) {
            return left.isNegative() ? span + " late" : span + " left";
        }
        return (left.isNegative() ? "已超 " : "还剩 ") + span;
    }

    /** Two units at most: nobody counts minutes in a week. */
    public String span(Duration time) {
        long minutes = time.toMinutes();
        long days = minutes / (24 * 60);
        long hours = minutes / 60 % 24;
        long rest = minutes % 60;
        if (days > 0) {
            return part(days, "天", "d") + (hours > 0 ? gap() + part(hours, "小时", "h") : "");
        }
        if (hours > 0) {
            return part(hours, "小时", "h") + (rest > 0 ? gap() + part(rest, "分", "min") : "");
        }
        return part(rest, "分钟", "min");
    }

    /** To the minute, however long it is: what stands in a sum. */
    public String exactly(Duration time) {
        long days = time.toDays();
        Duration rest = time.minusDays(days);
        if (days == 0) {
            return hours(time);
        }
        return part(days, "天", "d") + (rest.toMinutes() > 0 ? gap() + hours(rest) : "");
    }

    /** Working time is counted in hours: a working day has no fixed length. */
    public String hours(Duration time) {
        long minutes = time.toMinutes();
        return minutes >= 60
                ? part(minutes / 60, "小时", "h") + (minutes % 60 > 0 ? gap() + part(minutes % 60, "分", "min") : "")
                : part(minutes, "分钟", "min");
    }

    private String part(long amount, String zh, String en) {
        return isEnglish() ? amount + " " + en : amount + zh;
    }

    private String gap() {
        return isEnglish() ? " " : "";
    }

    private boolean isEnglish() {
        return language == Language.EN;
    }
}
