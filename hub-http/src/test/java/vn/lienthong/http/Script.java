package vn.lienthong.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A peer on a real socket that behaves as the test says, connection by connection. */
final class Script implements AutoCloseable {
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CopyOnWriteArrayList<Socket> open = new CopyOnWriteArrayList<>();
    final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    final BlockingQueue<String> closed = new LinkedBlockingQueue<>();

    private Script(ServerSocket server, Part part) {
        this.server = server;
        threads.execute(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    open.add(socket);
                    threads.execute(() -> play(part, socket));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    static Script plays(Part part) throws IOException {
        return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), part);
    }

    static Script on(ServerSocket server, Part part) {
        return new Script(server, part);
    }

    /** Takes connections and bytes, and says nothing. */
    static Script silent() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        return plays((socket, script) -> never.await());
    }

    /** Answers every request on the connection with the same text. */
    static Script answers(String answer) throws IOException {
        return plays((socket, script) -> {
            while (script.readRequest(socket)) {
                say(socket, answer);
            }
        });
    }

    private void play(Part part, Socket socket) {
        try (socket) {
            part.play(socket, this);
        } catch (IOException | InterruptedException e) {
            closed.add(e.getClass().getSimpleName());
            return;
        }
        closed.add("done");
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads one request with its body; false at the end of the connection. */
    boolean readRequest(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                return false;
            }
            head.write(b);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        byte[] body = in.readNBytes(length(text));
        requests.add(text + new String(body, StandardCharsets.UTF_8));
        return true;
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }

    interface Part {
        void play(Socket socket, Script script) throws IOException, InterruptedException;
    }
}
