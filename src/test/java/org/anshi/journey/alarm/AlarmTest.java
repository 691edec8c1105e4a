package org.anshi.journey.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.anshi.shared.Stage;
import org.junit.jupiter.api.Test;

class AlarmTest {
    @Test
    void readsWhichPromiseItIsSetFrom() {
        assertThat(Alarm.written("${promise.riskAt(execution, 'acceptance')}"))
                .isEqualTo(new Alarm(Alarm.Kind.AT_RISK, Stage.ACCEPTANCE));
        assertThat(Alarm.written(" ${ promise.dueAt( execution,'completion' ) } "))
                .isEqualTo(new Alarm(Alarm.Kind.MISSED, Stage.COMPLETION));
        assertThat(Alarm.written("${promise.ceilingAt(execution,'completion')}"))
                .isEqualTo(new Alarm(Alarm.Kind.CEILING, Stage.COMPLETION));
    }

    @Test
    void otherTimersAreNotAlarms() {
        assertThat(Alarm.written("${calendar.after(execution, '3 wd')}")).isNull();
        assertThat(Alarm.written(null)).isNull();
    }

    @Test
    void aPromiseWithoutADateNeverRings() {
        assertThat(Alarm.at((java.time.Instant) null)).isEqualTo(Date.from(Alarm.NEVER));
    }
}
