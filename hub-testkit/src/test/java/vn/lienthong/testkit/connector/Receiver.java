package vn.lienthong.testkit.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A small system that takes things in by key and can be asked for them. */
final class Receiver implements Simulator, AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> keys = new LinkedHashSet<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private @Nullable HttpServer server;
    private @Nullable Fault fault;
    private Where where = Where.EVERY_CALL;
    private final List<String> known;
    private int port;

    /** @param known asked for by a body that names one of them, it says that it knows it */
    Receiver(String... known) {
        this.known = List.of(known);
        open();
    }

    private void open() {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            fresh.setExecutor(threads);
            fresh.createContext("/", this::serve);
            fresh.start();
            port = fresh.getAddress().getPort();
            server = fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public synchronized void strike(Fault kind, Where place) {
        fault = kind;
        where = place;
        if (kind == Fault.DOWN && server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public synchronized void calm() {
        fault = null;
        if (server == null) {
            open();
        }
    }

    @Override
    public synchronized void reset() {
        calm();
        keys.clear();
    }

    @Override
    public synchronized List<String> effects() {
        return new ArrayList<>(keys);
    }

    private void serve(HttpExchange call) throws IOException {
        boolean change = "POST".equals(call.getRequestMethod());
        String asked = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Optional<Fault> struck = struck(change);
        if (struck.isEmpty()) {
            answer(
                    call,
                    known.isEmpty()
                            ? work(call, change)
                            : "{\"ok\":true,\"known\":" + known.stream().anyMatch(asked::contains) + "}");
            return;
        }
        suffer(call, change, struck.get());
    }

    private synchronized Optional<Fault> struck(boolean change) {
        return Optional.ofNullable(fault).filter(on -> change || where == Where.EVERY_CALL);
    }

    private void suffer(HttpExchange call, boolean change, Fault struck) throws IOException {
        switch (struck) {
            case DOWN, CUT_BEFORE_EFFECT -> call.close();
            case CUT_AFTER_EFFECT -> {
                work(call, change);
                call.close();
            }
            case SLOW -> {
                work(call, change);
                await();
                call.close();
            }
            case HTTP_401 -> status(call, 401);
            case HTTP_429 -> {
                call.getResponseHeaders().add("Retry-After", "7");
                status(call, 429);
            }
            case HTTP_500 -> status(call, 500);
            case HTTP_502 -> status(call, 502);
            case HTTP_503 -> status(call, 503);
            case ERROR_IN_200 -> answer(call, "{\"ok\":false}");
            case GARBAGE -> answer(call, "{\"o\u0001");
            case PAGE_IN_200 -> answer(call, "<html><body>login</body></html>");
        }
    }

    private void await() {
        try {
            never.await(1500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String work(HttpExchange call, boolean change) {
        String key = String.valueOf(call.getRequestHeaders().getFirst("Idempotency-Key"));
        if (change) {
            keys.add(key);
            return "{\"ok\":true}";
        }
        return "{\"ok\":true,\"known\":" + keys.contains(key) + "}";
    }

    private static void status(HttpExchange call, int status) throws IOException {
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    private static void answer(HttpExchange call, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
