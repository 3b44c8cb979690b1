package vn.lienthong.bench.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.lienthong.bench.event.EventId;
import vn.lienthong.bench.event.EventTemplate;

class RequestScanTest {
    private static final EventId ID = new EventId(1, 2, 3);

    @Test
    void everyProperBeginningOfARequestIsIncompleteAndTheWholeIsFound() {
        byte[] request =
                EventTemplate.withHead("POST / HTTP/1.1\r\nHost: sink\r\n").write(ID);
        RequestScan scan = new RequestScan(request);

        for (int limit = 0; limit < request.length; limit++) {
            assertThat(scan.find(0, limit)).isFalse();
        }
        assertThat(scan.find(0, request.length)).isTrue();
        assertThat(scan.end()).isEqualTo(request.length);
        assertThat(scan.id()).contains(ID);
    }

    @Test
    void theHeaderNamesTheEventWhenTheBodyDoesNot() {
        RequestScan scan = scan("POST / HTTP/1.1\r\nCe-Id: r001-00002-0000003\r\ncontent-length: 2\r\n\r\n{}POST");

        assertThat(scan.id()).contains(ID);
    }

    @Test
    void aChunkedBodyEndsAfterItsLastChunk() {
        String request = String.join(
                "\r\n",
                "POST / HTTP/1.1",
                "Transfer-Encoding: chunked",
                "",
                "1e",
                "{\"id\":\"r001-00002-0000003\",\"a\"",
                "2",
                ":1",
                "0",
                "",
                "");
        RequestScan scan = scan(request + "POST");

        assertThat(scan.end()).isEqualTo(request.length());
        assertThat(scan.id()).contains(ID);
    }

    private static RequestScan scan(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        RequestScan scan = new RequestScan(bytes);
        assertThat(scan.find(0, bytes.length)).isTrue();
        return scan;
    }
}
