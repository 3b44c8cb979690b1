package vn.lienthong.app.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Says before anything starts that a port is taken, and which setting chooses another one. */
public final class Ports {
    private static final int LARGEST = 65_535;

    private Ports() {}

    /**
     * Refuses to go on when somebody listens there.
     *
     * @param host interface, or empty for all of them
     * @param port 0 takes a free one later, so there is nothing to check
     * @param setting that names the port, and its environment variable
     */
    public static void requireFree(String host, int port, String setting) {
        if (port == 0) {
            return;
        }
        if (port < 0 || port > LARGEST) {
            throw new StartRefused(
                    setting + " là " + port + ": số cổng phải từ 0 đến " + LARGEST + " (0 lấy một cổng còn trống).",
                    setting + " is " + port + ": a port is a number from 0 to " + LARGEST + " (0 takes a free one).");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(
                    host.isEmpty()
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            String where = (host.isEmpty() ? "*" : host) + ":" + port;
            throw new StartRefused(
                    "Không mở được cổng " + where + ": chương trình khác đang dùng cổng này, hoặc máy không có địa chỉ"
                            + " đó. Dừng chương trình kia, hoặc đặt " + setting + " thành cổng khác.",
                    "Port " + where + " cannot be opened: another program uses it, or the machine has no such address."
                            + " Stop that program, or set " + setting + " to another port.",
                    e);
        }
    }
}
