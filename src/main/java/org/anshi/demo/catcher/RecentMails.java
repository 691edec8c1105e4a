package org.anshi.demo.catcher;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pages of the last mails as they came out of the wire, by message id. */
class RecentMails {
    private static final int KEPT = 300;

    private final Map<String, String> pages = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    });

    void keep(String id, Part mail) throws MessagingException, IOException {
        page(mail).ifPresent(page -> pages.put(id, page));
    }

    Optional<String> page(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    private static Optional<String> page(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) {
            return Optional.of((String) part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                Optional<String> page = page(each);
                if (page.isPresent()) {
                    return page;
                }
            }
        }
        return Optional.empty();
    }
}
