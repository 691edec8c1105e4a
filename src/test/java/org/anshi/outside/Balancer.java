package org.anshi.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A load balancer in front of several nodes, without stickiness: each request goes to the next one that takes it. */
class Balancer implements AutoCloseable {
    private static final Set<String> BETWEEN_NEIGHBOURS = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "upgrade",
            "transfer-encoding",
            "keep-alive",
            "http2-settings");
    private static final int BAD_GATEWAY = 502;

    private final Supplier<List<String>> nodes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "balancer");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final AtomicInteger turn = new AtomicInteger();

    /** @param nodes the base addresses of those that run at the moment */
    Balancer(Supplier<List<String>> nodes) {
        this.nodes = nodes;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange asked) throws IOException {
        try (asked) {
            byte[] body = asked.getRequestBody().readAllBytes();
            List<String> all = nodes.get();
            for (int attempt = 0; attempt < all.size(); attempt++) {
                String node = all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
                try {
                    answer(asked, http.send(request(asked, node, body), BodyHandlers.ofByteArray()));
                    return;
                } catch (ConnectException closed) {
                    // The next one may be open; nothing has been asked of this one yet.
                } catch (IOException broken) {
                    break;
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
            asked.sendResponseHeaders(BAD_GATEWAY, -1);
        }
    }

    private static HttpRequest request(HttpExchange asked, String node, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + asked.getRequestURI()))
                .timeout(Duration.ofMinutes(1))
                .method(asked.getRequestMethod(), BodyPublishers.ofByteArray(body));
        asked.getRequestHeaders().forEach((name, values) -> {
            if (!BETWEEN_NEIGHBOURS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void answer(HttpExchange asked, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!BETWEEN_NEIGHBOURS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> asked.getResponseHeaders().add(name, value));
            }
        });
        byte[] body = answer.body();
        asked.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        asked.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
