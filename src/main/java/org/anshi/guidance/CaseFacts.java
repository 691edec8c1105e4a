package org.anshi.guidance;

import java.util.List;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;

/** What a consumer may be told of their case; filled by the portal, which tells the same on its page. */
public interface CaseFacts {
    /** Sentences: what happens now, who has it, and until when. */
    List<String> of(CaseNumber number, Language language);
}
