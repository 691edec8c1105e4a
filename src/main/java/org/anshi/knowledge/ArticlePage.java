package org.anshi.knowledge;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/** An article's Markdown as HTML for a page: what was written as HTML is shown as text, and links lead to the web or into this site only. */
@Component
public class ArticlePage {
    /** Beside addresses within this site. */
    private static final DefaultUrlSanitizer WEB = new DefaultUrlSanitizer(List.of("https", "http", "tel"));

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(WEB)
            .nodeRendererFactory(VideoRenderer::new)
            .build();

    public String html(Wording wording) {
        Node document = parser.parse(wording.body());
        return renderer.render(document);
    }
}
