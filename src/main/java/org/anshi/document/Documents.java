package org.anshi.document;

import java.util.Map;
import org.anshi.casefile.Attachments.Attachment;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Issues papers as PDF (Chinese and English) and keeps them in the case file. */
@Service
public class Documents {
    /**
     * @param template {@code warranty-contract} or {@code recycling-certificate}: a Thymeleaf page under {@code templates/document}
     * @param facts decisions of the journey, such as price and period
     */
    public Attachment issue(CaseNumber number, String template, Map<String, Object> facts) {
        throw new UnsupportedOperationException();
    }
}
