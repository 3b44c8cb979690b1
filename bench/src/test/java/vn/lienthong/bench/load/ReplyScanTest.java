package vn.lienthong.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReplyScanTest {

    @Test
    void aReplyWithLengthIsWholeWithItsLastByte() {
        assertWholeOnlyAtTheEnd("HTTP/1.1 202 \r\nContent-Length: 5\r\nKeep-Alive: timeout=60\r\n\r\nhello", 202);
    }

    @Test
    void aChunkedReplyIsWholeWithItsLastChunk() {
        assertWholeOnlyAtTheEnd("HTTP/1.1 503 x\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", 503);
    }

    @Test
    void aServerThatWillCloseIsBelieved() {
        byte[] reply = bytes("HTTP/1.1 202 \r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        ReplyScan scan = new ReplyScan(reply);

        assertThat(scan.isWhole(reply.length)).isTrue();
        assertThat(scan.closes()).isTrue();
    }

    private static void assertWholeOnlyAtTheEnd(String text, int status) {
        byte[] reply = bytes(text);
        ReplyScan scan = new ReplyScan(reply);
        for (int limit = 0; limit < reply.length; limit++) {
            assertThat(scan.isWhole(limit)).as("%d bytes", limit).isFalse();
        }
        assertThat(scan.isWhole(reply.length)).isTrue();
        assertThat(scan.status()).isEqualTo(status);
        assertThat(scan.closes()).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
