package vn.lienthong.bench.documents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An axis that keeps nothing, for what no simulator can hold in memory: it reads a package to its end, and lists many agencies. */
final class AxisDrain implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    AxisDrain(int agencies) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/sendEdoc", exchange -> {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            answer(exchange, "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"DocId\":\"1\"}");
        });
        server.createContext("/getAgenciesList", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"data\":[".getBytes(StandardCharsets.UTF_8));
                for (int n = 1; n <= agencies; n++) {
                    out.write(agency(n).getBytes(StandardCharsets.UTF_8));
                }
                out.write("{\"code\":\"\"}]}".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static String agency(int n) {
        return "{\"id\":\"%d\",\"pid\":\"1\",\"code\":\"%06d\",\"code102\":\"H44.%d\",\"name\":\"Cơ quan số %d của tỉnh\",\"mail\":\"\"},"
                .formatted(n, n, n, n);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
