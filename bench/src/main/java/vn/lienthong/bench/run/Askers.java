package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Several who ask the same at once, each again as soon as it is answered. */
final class Askers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int atOnce;

    Askers(int atOnce) {
        this.atOnce = atOnce;
    }

    /**
     * Asks so often in all.
     *
     * @param good what an answer has in it; any other ends the measurement
     */
    ObjectNode measure(int questions, URI door, Supplier<String> token, String body, String good) {
        AtomicInteger left = new AtomicInteger(questions);
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        long start = System.nanoTime();
        try {
            List<Future<List<Long>>> asking = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                asking.add(threads.submit(() -> ask(left, door, token, body, good)));
            }
            List<Long> took = new ArrayList<>();
            for (Future<List<Long>> one : asking) {
                took.addAll(one.get());
            }
            return result(took, System.nanoTime() - start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an asker has failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> ask(AtomicInteger left, URI door, Supplier<String> token, String body, String good)
            throws InterruptedException {
        List<Long> took = new ArrayList<>();
        while (left.getAndDecrement() > 0) {
            HttpRequest request = HttpRequest.newBuilder(door)
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token.get())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            long start = System.nanoTime();
            String answer = send(request);
            took.add(System.nanoTime() - start);
            if (!answer.contains(good)) {
                throw new IllegalStateException("another answer than " + good + " came: " + answer);
            }
        }
        return took;
    }

    private String send(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode result(List<Long> took, long nanos) {
        long[] sorted = took.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return JsonNodeFactory.instance
                .objectNode()
                .put("questions", sorted.length)
                .put("perSecond", Math.round(sorted.length / (nanos / 1e9)))
                .put("millisP50", millis(sorted, 50))
                .put("millisP99", millis(sorted, 99));
    }

    private static double millis(long[] sorted, int percent) {
        return Math.round(sorted[(sorted.length - 1) * percent / 100] / 1e4) / 100.0;
    }
}
