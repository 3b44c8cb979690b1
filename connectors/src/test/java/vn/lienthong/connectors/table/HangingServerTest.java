package vn.lienthong.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.lienthong.connector.SourceTrouble;

class HangingServerTest {
    private static final String[] WHAT = {
        "table", "ho_so", "key", "ma", "watermark", "sua", "connect-timeout", "1s", "timeout", "1s"
    };

    @Test
    @Timeout(20)
    void aServerThatNeverAnswersEndsTheReading() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Source source = Source.h2()) {
            long before = System.nanoTime();
            SourceTrouble trouble = new Hub()
                    .readsInVain(source.pull(
                            Clock.systemUTC(), with("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x")));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            assertThat(trouble.reason()).isIn("table_unreachable", "table_timeout");
            Told.sensibly(trouble, trouble.reason());
        }
    }

    @Test
    @Timeout(20)
    void aServerThatIsNotThereIsTold() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (Source source = Source.h2()) {
            Told.sensibly(
                    new Hub()
                            .readsInVain(
                                    source.pull(Clock.systemUTC(), with("jdbc:postgresql://127.0.0.1:" + port + "/x"))),
                    "table_unreachable");
        }
    }

    private static String[] with(String url) {
        String[] all = java.util.Arrays.copyOf(WHAT, WHAT.length + 2);
        all[WHAT.length] = "url";
        all[WHAT.length + 1] = url;
        return all;
    }
}
