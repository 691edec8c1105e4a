package org.anshi.bench.work;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.anshi.bench.measure.Ticker;

/** A mail server and a gateway for text messages that take 20 ms for each, any number at a time. */
public final class Gateways implements AutoCloseable {
    private static final Duration EACH_TAKES = Duration.ofMillis(20);

    /** @param id the message's own, the same at every attempt */
    record Taken(String id, long nanos) {}

    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final ServerSocket mail;
    private final HttpServer texts;

    public Gateways() {
        try {
            mail = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
            texts = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread postOffice = new Thread(this::takeMail, "mail");
        postOffice.setDaemon(true);
        postOffice.start();
        texts.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            took(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        texts.setExecutor(Executors.newCachedThreadPool(Gateways::daemon));
        texts.start();
    }

    /** Where they are, as Anshi is told. */
    public Map<String, String> settings() {
        return Map.of(
                "SPRING_MAIL_HOST",
                "localhost",
                "SPRING_MAIL_PORT",
                Integer.toString(mail.getLocalPort()),
                "ANSHI_SMS_URL",
                "http://localhost:" + texts.getAddress().getPort() + "/");
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    void forget() {
        taken.clear();
    }

    private void took(String id) {
        Ticker.MACHINE.waitUntil(System.nanoTime() + EACH_TAKES.toNanos());
        taken.add(new Taken(id, System.nanoTime()));
    }

    private void takeMail() {
        while (!mail.isClosed()) {
            try {
                Socket visitor = mail.accept();
                daemon(() -> talk(visitor)).start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "gateway");
        thread.setDaemon(true);
        return thread;
    }

    private void talk(Socket visitor) {
        try (visitor;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = visitor.getOutputStream()) {
            visitor.setTcpNoDelay(true);
            say(out, "220 bench");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equalsIgnoreCase("DATA")) {
                    say(out, "354 go on");
                    took(idOf(in));
                }
                say(out, line.equalsIgnoreCase("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException hungUp) {
            // As people do.
        }
    }

    private static String idOf(BufferedReader in) throws IOException {
        String id = null;
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("Hung up within a letter");
            }
            if (id == null && line.regionMatches(true, 0, "Message-ID: <", 0, 13)) {
                id = line.substring(13, line.indexOf('@'));
            }
        }
        return id;
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        texts.stop(0);
        try {
            mail.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
