package vn.thidua.notification.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The fastest mail server there is: takes everything and keeps nothing but counts, and of one mail what it says. */
final class SinkServer implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private volatile String last = "";

    SinkServer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    /** What was taken up to now. */
    record Count(int mails, long bytes, int connections) {

        Count since(Count earlier) {
            return new Count(mails - earlier.mails, bytes - earlier.bytes, connections - earlier.connections);
        }
    }

    Count count() {
        return new Count(taken.get(), bytes.get(), connections.get());
    }

    /** One of the mails in every hundred, as it came over the line. */
    String sample() {
        return last;
    }

    private void listen() {
        try {
            while (true) {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
                    case "EHLO" -> say(out, "250 sink");
                    case "DATA" -> {
                        say(out, "354 go on");
                        take(in);
                        say(out, "250 2.0.0 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 2.0.0 fine");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(BufferedReader in) throws IOException {
        StringBuilder kept = taken.get() % 100 == 0 ? new StringBuilder() : null;
        long size = 0;
        for (String line = in.readLine(); line != null && !".".equals(line); line = in.readLine()) {
            size += line.length() + 2;
            if (kept != null) {
                kept.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
        }
        if (kept != null) {
            last = kept.toString();
        }
        bytes.addAndGet(size);
        taken.incrementAndGet();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
