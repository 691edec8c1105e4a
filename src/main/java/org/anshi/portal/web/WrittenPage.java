package org.anshi.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A page as its template wrote it, without the token: that is a key, and is put in anew for whoever comes with it. */
final class WrittenPage {
    private final List<byte[]> between;
    private final String type;
    private final Locale locale;

    private WrittenPage(String text, String token, String type, Locale locale) {
        this.between = Arrays.stream(text.split(Pattern.quote(token), -1))
                .map(part -> part.getBytes(UTF_8))
                .toList();
        this.type = type;
        this.locale = locale;
    }

    /** Shows the page, and gives it to whoever keeps it. */
    static View by(View template, String token, Consumer<WrittenPage> keeper) {
        return (model, request, response) -> {
            ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
            template.render(model, request, written);
            keeper.accept(new WrittenPage(
                    new String(written.getContentAsByteArray(), UTF_8),
                    token,
                    written.getContentType(),
                    written.getLocale()));
            written.copyBodyToResponse();
        };
    }

    View with(String token) {
        byte[] key = token.getBytes(UTF_8);
        return (model, request, response) -> {
            response.setLocale(locale);
            response.setContentType(type);
            response.setContentLength(length(key));
            write(response, key);
        };
    }

    private int length(byte[] key) {
        return between.stream().mapToInt(part -> part.length).sum() + key.length * (between.size() - 1);
    }

    private void write(HttpServletResponse response, byte[] key) throws IOException {
        OutputStream body = response.getOutputStream();
        for (int i = 0; i < between.size(); i++) {
            if (i > 0) {
                body.write(key);
            }
            body.write(between.get(i));
        }
    }
}
