package org.anshi.demo.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.anshi.demo.catcher.Caught;
import org.anshi.notification.Notifications;
import org.anshi.notification.Notifications.Message;
import org.anshi.shared.CaseNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads the product's record of messages beside what the catchers counted. */
@Component
@Profile("demo")
class Mailbag {
    private static final int LATEST = 60;

    private final Notifications notifications;
    private final Caught caught;
    private final Clock clock;

    Mailbag(Notifications notifications, Caught caught, Clock clock) {
        this.notifications = notifications;
        this.caught = caught;
        this.clock = clock;
    }

    List<Shown> of(CaseNumber number) {
        return shown(notifications.of(number));
    }

    List<Shown> latest() {
        return shown(notifications.latest(LATEST));
    }

    private List<Shown> shown(List<Message> messages) {
        Map<String, Integer> copies = caught.copies(
                messages.stream().map(message -> message.id().toString()).toList());
        return messages.stream()
                .map(message -> new Shown(
                        message.caseNumber() == null
                                ? null
                                : message.caseNumber().value(),
                        message.channel(),
                        message.to(),
                        message.subject(),
                        message.text(),
                        message.isToStaff() ? message.milestone() + "@" + message.audience() : message.milestone(),
                        message.occurrence(),
                        message.at().atZone(clock.getZone()).toOffsetDateTime(),
                        message.state(),
                        copies.getOrDefault(message.id().toString(), 0),
                        message.id().toString(),
                        message.attempts(),
                        message.lastError()))
                .toList();
    }
}
