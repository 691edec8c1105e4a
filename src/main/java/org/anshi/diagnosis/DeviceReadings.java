package org.anshi.diagnosis;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Note;
import org.anshi.diagnosis.store.ReadingTable;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What connected products measured, for whoever finds out what is wrong with them. Taken only with the consumer's consent. */
@Service
@Transactional
public class DeviceReadings {
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_OF_A_CASE = 5000;
    private static final Duration OLDEST = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Pattern METRIC = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_UNIT = 16;
    private static final BigDecimal LARGEST = new BigDecimal("1e12");
    private static final int DIGITS = 20;

    private final CaseFiles cases;
    private final ReadingTable table;
    private final Clock clock;

    DeviceReadings(CaseFiles cases, ReadingTable table, Clock clock) {
        this.cases = cases;
        this.table = table;
        this.clock = clock;
    }

    /**
     * All of them or none; the consent goes on record with the first.
     *
     * @param consent whether the consumer agreed that these readings are taken and looked at for this case
     * @throws Refused INVALID naming every field at fault, CONFLICT where the case is over, TOO_MANY where it has enough
     */
    public void add(CaseNumber number, boolean consent, List<Reading> readings) {
        List<Fault> faults = faults(consent, readings);
        if (!faults.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, faults.get(0).message(), faults);
        }
        CaseFile file = cases.lock(number);
        if (file.status().isFinal()) {
            throw new Refused(Refused.Kind.CONFLICT, new Bilingual("该服务单已结束", "This case is over"));
        }
        List<Reading> before = of(number);
        if (before.size() + readings.size() > MOST_OF_A_CASE) {
            throw new Refused(Refused.Kind.TOO_MANY, new Bilingual("这个服务单的读数已足够", "This case has enough readings"));
        }
        Instant now = clock.instant();
        if (before.isEmpty()) {
            cases.note(
                    number,
                    new Note(
                            "device-readings",
                            "consent",
                            "同意读取设备数据 Consent to device readings",
                            "consumer",
                            "是 Yes",
                            now));
        }
        table.add(file, readings, now);
    }

    /** In the order of time. */
    @Transactional(readOnly = true)
    public List<Reading> of(CaseNumber number) {
        return table.of(cases.get(number)).stream()
                .sorted(Comparator.comparing(Reading::metric).thenComparing(Reading::at))
                .toList();
    }

    private List<Fault> faults(boolean consent, List<Reading> readings) {
        List<Fault> faults = new ArrayList<>();
        if (!consent) {
            faults.add(fault("consent", "需要消费者同意才能读取设备数据", "Readings are taken only with the consumer's consent"));
        }
        if (readings.isEmpty() || readings.size() > MOST_AT_ONCE) {
            faults.add(fault("readings", "一次 1 到 500 条", "1 to 500 of them at once"));
            return faults;
        }
        Instant now = clock.instant();
        for (int i = 0; i < readings.size() && faults.size() < 20; i++) {
            faultsOf("readings[" + i + "].", readings.get(i), now, faults);
        }
        return faults;
    }

    private static void faultsOf(String where, Reading reading, Instant now, List<Fault> faults) {
        if (reading.at() == null
                || reading.at().isBefore(now.minus(OLDEST))
                || reading.at().isAfter(now.plus(AHEAD))) {
            faults.add(fault(where + "at", "时间须在过去 90 天内", "A time within the last 90 days"));
        }
        if (reading.metric() == null || !METRIC.matcher(reading.metric()).matches()) {
            faults.add(fault(
                    where + "metric",
                    "用小写字母、数字和连字符，例如 outlet-temperature",
                    "Small letters, digits and hyphens, such as outlet-temperature"));
        }
        if (reading.unit() == null
                || reading.unit().length() > LONGEST_UNIT
                || reading.unit().indexOf('\0') >= 0) {
            faults.add(fault(where + "unit", "单位不超过 16 字", "A unit of up to 16 characters"));
        }
        if (reading.value() == null
                || reading.value().precision() > DIGITS
                || Math.abs(reading.value().scale()) > DIGITS
                || reading.value().abs().compareTo(LARGEST) > 0) {
            faults.add(fault(where + "value", "请给出数值", "A number is needed"));
        }
    }

    private static Fault fault(String field, String zh, String en) {
        return new Fault(field, new Bilingual(zh, en));
    }
}
