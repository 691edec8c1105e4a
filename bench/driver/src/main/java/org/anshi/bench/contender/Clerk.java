package org.anshi.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody of the lead's staff at a browser, signed in by the form. */
final class Clerk {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String NAME = "haibei-wang";

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    Clerk(String base) {
        this.base = base;
        Matcher csrf = CSRF.matcher(send(request("/login").GET()).body());
        if (!csrf.find()) {
            throw new IllegalStateException("The sign-in page has no form");
        }
        send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + NAME + "&password=anshi&_csrf="
                        + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8))));
    }

    void open(Case one) {
        HttpResponse<String> page = send(request("/desk/cases/" + one.number()).GET());
        if (page.statusCode() != 200 || !page.uri().getPath().endsWith(one.number())) {
            throw new IllegalStateException(page.uri() + ": " + page.statusCode());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
