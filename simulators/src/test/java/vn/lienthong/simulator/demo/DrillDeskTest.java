package vn.lienthong.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A drill is begun once and ended once, however often it is told, and never outlives the demonstration. */
class DrillDeskTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> done = new ArrayList<>();

    @Test
    void whatIsToldTwiceIsDoneOnce() throws Exception {
        try (DrillDesk desk = desk()) {
            assertThat(post(desk, "/drills/slow/begin").body()).contains("\"id\":\"slow\"", "\"on\":true");
            post(desk, "/drills/slow/begin");
            assertThat(desk.isBusy()).isTrue();
            post(desk, "/drills/slow/end");
            assertThat(post(desk, "/drills/slow/end").body()).contains("\"on\":false");
            assertThat(desk.isBusy()).isFalse();
        }
        assertThat(done).containsExactly("begin", "end");
    }

    @Test
    void whatGoesOnEndsWithTheDemonstration() throws Exception {
        try (DrillDesk desk = desk()) {
            post(desk, "/drills/slow/begin");
        }
        assertThat(done).containsExactly("begin", "end");
    }

    @Test
    void nothingElseCanBeTold() throws Exception {
        try (DrillDesk desk = desk()) {
            for (String path : List.of("/drills/fast/begin", "/drills/slow/stop", "/drills/slow", "/drills")) {
                assertThat(post(desk, path).statusCode()).as(path).isEqualTo(404);
            }
        }
        assertThat(done).isEmpty();
    }

    private DrillDesk desk() throws IOException {
        return DrillDesk.open().offer(new Drill("slow", "ioc", () -> done.add("begin"), () -> done.add("end")));
    }

    private HttpResponse<String> post(DrillDesk desk, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(desk.base().resolve(path))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
