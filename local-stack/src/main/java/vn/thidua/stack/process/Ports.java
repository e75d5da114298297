package vn.thidua.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;

/** Ports of this machine's loopback address. */
public final class Ports {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String SHIFT = System.getenv().getOrDefault("THIDUA_PORT_SHIFT", "0");

    private Ports() {}

    /**
     * The port on which a part of this installation listens: {@code THIDUA_PORT_SHIFT} above the usual one (0 to 8999),
     * so that a second installation fits on the same machine.
     */
    public static int ofThisInstallation(int usual) {
        return usual + shift(SHIFT);
    }

    static int shift(String text) {
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > 8_999) {
            throw new IllegalArgumentException("THIDUA_PORT_SHIFT is a number from 0 to 8999, not " + text);
        }
        return Integer.parseInt(text);
    }

    /**
     * A port that nobody listens on now. Chosen below the range from which the kernel takes the ports of outgoing
     * connections, so that it is very likely still free when the server binds it a second later.
     */
    public static int free() {
        for (var i = 0; i < 200; i++) {
            var port = 20_000 + RANDOM.nextInt(12_000);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between 20000 and 32000");
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
