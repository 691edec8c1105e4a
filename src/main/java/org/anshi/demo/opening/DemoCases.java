package org.anshi.demo.opening;

import org.anshi.demo.setting.Settings;
import org.anshi.intake.IntakeDesk;
import org.anshi.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens a few cases in every journey on an empty house, after it has opened its doors. */
@Component
@Profile("demo")
class DemoCases {
    private static final Logger log = LoggerFactory.getLogger(DemoCases.class);
    private static final String OPENED = "opened";

    private final IntakeDesk desk;
    private final DemoRequests requests;
    private final Settings settings;

    DemoCases(IntakeDesk desk, DemoRequests requests, Settings settings) {
        this.desk = desk;
        this.requests = requests;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (!OPENED.equals(settings.all().get("cases").value())) {
            Thread opening = new Thread(this::openAll, "demo-cases");
            opening.setDaemon(true);
            opening.start();
        }
    }

    private void openAll() {
        int opened = 0;
        for (DemoRequests.Named each : requests.all()) {
            try {
                desk.open(each.request(), "demo-case-" + each.name(), each.name());
                opened++;
            } catch (Refused notOffered) {
                log.debug("Demo case {} is not opened: {}", each.name(), notOffered.getMessage());
            } catch (RuntimeException e) {
                log.warn(
                        "Demo case {} could not be opened: {}",
                        each.name(),
                        e.getClass().getSimpleName());
            }
        }
        if (opened > 0) {
            settings.change("cases", before -> OPENED);
            log.info("{} demo cases are open", opened);
        }
    }
}
