package org.anshi.demo.catcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anshi.casefile.Channel;
import org.anshi.notification.SmsAddress;

/** A real HTTP gateway on a port of its own. A copy under a known Idempotency-Key is counted and goes no further. */
class SmsCatcher implements Catcher, SmsAddress {
    static {
        // Without it every answer waits 40 ms for a packet that fills up.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Caught caught;
    private final ExecutorService threads = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task, "demo-sms");
        thread.setDaemon(true);
        return thread;
    });
    private HttpServer server;
    private int port;

    SmsCatcher(Caught caught) {
        this.caught = caught;
        mend();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port + "/sms";
    }

    @Override
    public synchronized void mend() {
        if (server == null) {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/sms", this::receive);
            server.setExecutor(threads);
            server.start();
            port = server.getAddress().getPort();
        }
    }

    @Override
    public synchronized void breakDown() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    void close() {
        breakDown();
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answer(exchange.getRequestHeaders().getFirst("Idempotency-Key")), -1);
        }
    }

    private int answer(String key) {
        try {
            caught.count(UUID.fromString(key).toString());
            return 200;
        } catch (IllegalArgumentException | NullPointerException notAKey) {
            return 400;
        } catch (RuntimeException e) {
            return 503;
        }
    }
}
