package org.anshi.journey.vocabulary;

import org.anshi.casefile.CaseFile;
import org.anshi.notification.Notifications;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.springframework.stereotype.Component;

/** What a lead's staff are written when a partner is missing: the case's number and the part, nothing about the consumer. */
@Component
class AssignmentLetters {
    private final Notifications notifications;

    AssignmentLetters(Notifications notifications) {
        this.notifications = notifications;
    }

    void report(CaseFile file, Party part, String because) {
        Bilingual what = part == null ? new Bilingual("案件", "the case") : part.label();
        notifications.warn(
                file.number(),
                file.lead(),
                "partner-missing",
                new Bilingual("缺少承接单位：案件 " + file.number(), "Partner missing: case " + file.number()),
                new Bilingual(
                        what.zh() + "现由贵单位自行承担（" + because + "）。请决定继续自行办理，还是重新分派；各项时限不重新计算。",
                        "You have to do the part of the " + what.en() + " for now (" + because
                                + "). Decide whether to go on yourselves or look for a partner again; no time limit"
                                + " starts again."));
    }
}
