package vn.lienthong.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.app.embedded.EmbeddedHazelcast;
import vn.lienthong.question.AnswerCache;

class HazelcastAnswersTest {
    private final HazelcastInstance first;
    private final HazelcastInstance second;

    HazelcastAnswersTest() throws IOException {
        int here = freePort();
        int there = freePort();
        first = EmbeddedHazelcast.start("a", "127.0.0.1", here, List.of("127.0.0.1:" + there));
        second = EmbeddedHazelcast.start("b", "127.0.0.1", there, List.of("127.0.0.1:" + here));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        second.shutdown();
        first.shutdown();
    }

    @Test
    void whatOneNodeKeepsTheOtherFindsUntilItsTimeIsOverAndABoardThatIsGoneIsEmpty() {
        HazelcastAnswers here = new HazelcastAnswers(() -> first);
        HazelcastAnswers there = new HazelcastAnswers(() -> second);
        Instant knownAt = Instant.parse("2026-03-15T02:00:00.123456Z");
        here.keep("k", new AnswerCache.Kept(new byte[] {1, 2, 3}, knownAt), Duration.ofHours(1));
        here.keep("short", new AnswerCache.Kept(new byte[] {4}, knownAt), Duration.ofSeconds(1));
        assertThat(second.getCluster().getMembers()).hasSize(2);
        AnswerCache.Kept found = there.find("k").orElseThrow();
        assertThat(found.knownAt()).isEqualTo(knownAt);
        assertThat(found.sealed()).containsExactly(1, 2, 3);
        assertThat(there.find("another")).isEmpty();
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> there.find("short").isEmpty() && here.find("short").isEmpty());
        assertThat(there.find("k")).isPresent();
        second.shutdown();
        assertThat(there.find("k")).isEmpty();
        there.keep("k", found, Duration.ofHours(1));
    }
}
