package org.anshi.promise;

import java.util.List;
import org.anshi.shared.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Once a holiday notice was loaded, promises not yet ended are counted by it; each says so in its explanation. */
@Component
@Order(200)
class NewCalendar implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(NewCalendar.class);
    private static final int PAGE = 500;

    private final PromiseKeeper promises;

    NewCalendar(PromiseKeeper promises) {
        this.promises = promises;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int recounted = 0;
        CaseNumber last = null;
        List<CaseNumber> page;
        do {
            page = promises.countedByAnotherCalendar(last, PAGE);
            for (CaseNumber number : page) {
                promises.recount(number);
                recounted++;
                last = number;
            }
        } while (!page.isEmpty());
        if (recounted > 0) {
            log.info("The promises of {} open cases are counted by the new working calendar", recounted);
        }
    }
}
