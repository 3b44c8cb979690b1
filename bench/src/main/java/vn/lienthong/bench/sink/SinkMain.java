package vn.lienthong.bench.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import vn.lienthong.bench.event.Options;

/**
 * {@code SinkMain --port 8090 --admin-port 8091}: answers every POST with 202 and remembers order and repeats.
 *
 * <p>Admin: {@code /stats}, {@code /down}, {@code /up}, {@code /reset}; each answers the numbers. Loopback only.
 */
public final class SinkMain {
    private SinkMain() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        InetAddress loopback = InetAddress.getLoopbackAddress();
        Tally tally = new Tally();
        Receiver receiver = new Receiver(new InetSocketAddress(loopback, options.number("port", 8090)), tally);
        new Admin(receiver, tally).start(new InetSocketAddress(loopback, options.number("admin-port", 8091)));
        receiver.run();
    }
}
