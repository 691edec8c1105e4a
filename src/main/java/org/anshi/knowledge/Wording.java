package org.anshi.knowledge;

import java.util.List;

/**
 * What an article says in one language.
 *
 * @param asked how people ask for it in their own words
 * @param summary the answer by itself in two or three sentences: what is said first
 * @param body Markdown
 */
public record Wording(String title, List<String> asked, String summary, String body) {
    public Wording {
        asked = List.copyOf(asked);
    }
}
