package org.anshi.knowledge;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Shows what Markdown names like a picture as one, or as a video that plays when asked to. Only what is kept here is shown. */
final class VideoRenderer implements NodeRenderer {
    private static final String OURS = "/help/media/";

    private final HtmlNodeRendererContext context;

    VideoRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        Image image = (Image) node;
        String address = image.getDestination();
        String alt = words(image);
        HtmlWriter html = context.getWriter();
        if (!address.matches(OURS + "[0-9a-f-]{36}(\\.(mp4|webm))?")) {
            html.text(alt);
        } else if (address.endsWith(".mp4") || address.endsWith(".webm")) {
            html.tag("video", Map.of("controls", "", "preload", "none", "src", address, "aria-label", alt));
            html.tag("/video");
        } else {
            html.tag("img", Map.of("src", address, "alt", alt, "loading", "lazy"));
        }
    }

    private static String words(Image image) {
        StringBuilder words = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }
}
