package org.anshi.portal.web;

import java.util.List;
import org.anshi.guidance.CaseFacts;
import org.anshi.portal.progress.Progress;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.springframework.stereotype.Component;

/** What the machine says of a case: the headline of its page, and nothing more. */
@Component
class TrackedFacts implements CaseFacts {
    private final Progress progress;
    private final TrackView view;

    TrackedFacts(Progress progress, TrackView view) {
        this.progress = progress;
        this.view = view;
    }

    @Override
    public List<String> of(CaseNumber number, Language language) {
        Headline headline = view.headline(progress.of(number, language), language.locale());
        return List.of(headline.text(), headline.next());
    }
}
