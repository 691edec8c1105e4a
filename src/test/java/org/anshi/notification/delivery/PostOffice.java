package org.anshi.notification.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that tells how often it was called, and can be told to hang up after each letter. */
class PostOffice implements AutoCloseable {
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger goodbyes = new AtomicInteger();
    private final ServerSocket door;
    private volatile boolean hangingUp;

    PostOffice() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        daemon(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    int calls() {
        return calls.get();
    }

    int goodbyes() {
        return goodbyes.get();
    }

    List<String> letters() {
        return letters;
    }

    void hangsUpAfterEachLetter() {
        hangingUp = true;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                calls.incrementAndGet();
                daemon(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = caller.getOutputStream()) {
            say(out, "220 post office");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    take(in);
                    say(out, "250 ok");
                    if (hangingUp) {
                        return;
                    }
                } else if (line.startsWith("RCPT") && line.contains("nobody@")) {
                    say(out, "550 no such mailbox");
                } else if (line.equals("QUIT")) {
                    goodbyes.incrementAndGet();
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException hungUp) {
            // As people do.
        }
    }

    private void take(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        letters.add(letter.toString());
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "post-office");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
