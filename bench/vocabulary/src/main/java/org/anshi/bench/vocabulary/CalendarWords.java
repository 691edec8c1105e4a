package org.anshi.bench.vocabulary;

import java.util.Date;
import org.springframework.stereotype.Component;

@Component("calendar")
public class CalendarWords {
    public Date after(Object step, Object limit) {
        return Far.AWAY;
    }
}
