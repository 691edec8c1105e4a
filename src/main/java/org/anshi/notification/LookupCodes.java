package org.anshi.notification;

import org.anshi.intake.CodeSender;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Sends the code with which a consumer finds a case again. */
@Component
class LookupCodes implements CodeSender {
    private final Notifications notifications;

    LookupCodes(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void sendLookupCode(CaseNumber caseNumber, String code) {
        notifications.sendCode(caseNumber, "lookup", code);
    }
}
