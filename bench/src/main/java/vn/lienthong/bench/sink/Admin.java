package vn.lienthong.bench.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The side door through which a measurement steers the sink. */
final class Admin {
    private final Receiver receiver;
    private final Tally tally;

    Admin(Receiver receiver, Tally tally) {
        this.receiver = receiver;
        this.tally = tally;
    }

    void start(InetSocketAddress address) throws IOException {
        HttpServer server = HttpServer.create(address, 8);
        server.createContext("/stats", exchange -> answer(exchange, () -> {}));
        server.createContext("/reset", exchange -> answer(exchange, tally::reset));
        server.createContext("/down", exchange -> answer(exchange, receiver::down));
        server.createContext("/up", exchange -> answer(exchange, receiver::up));
        server.start();
    }

    private void answer(HttpExchange exchange, Runnable order) throws IOException {
        order.run();
        byte[] numbers = tally.json().getBytes(StandardCharsets.US_ASCII);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, numbers.length);
            exchange.getResponseBody().write(numbers);
        }
    }
}
