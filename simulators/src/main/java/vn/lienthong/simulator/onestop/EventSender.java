package vn.lienthong.simulator.onestop;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends one event until the hub has said yes or no; the id stays the same, so that a repeat is recognised. */
final class EventSender {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final ClientSettings settings;
    private final Form form;
    private final Tally tally;
    private final CountDownLatch stopped;
    private final HttpClient http;
    private final Tokens tokens;

    EventSender(ClientSettings settings, Form form, Tally tally, CountDownLatch stopped) {
        this.settings = settings;
        this.form = form;
        this.tally = tally;
        this.stopped = stopped;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
        this.tokens = new Tokens(http, settings);
    }

    void sendUntilAnswered(OneStopEvent event) throws InterruptedException {
        boolean settled = stopped.getCount() == 0;
        while (!settled) {
            settled = isSettled(event);
        }
    }

    void stop() {
        stopped.countDown();
    }

    private boolean isSettled(OneStopEvent event) throws InterruptedException {
        HttpResponse<byte[]> answer;
        try {
            answer = http.send(request(event), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            tally.lostAnswer();
            return isStoppedAfter(PAUSE);
        }
        int status = answer.statusCode();
        if (status / 100 == 2 && form.taken().test(answer.body())) {
            tally.receipt();
            return true;
        }
        if (status == 401) {
            tokens.forget(event.source());
        }
        if (status == 401 || status == 408 || status == 429 || status >= 500) {
            tally.waited();
            return isStoppedAfter(retryAfter(answer));
        }
        tally.refusal();
        return true;
    }

    private HttpRequest request(OneStopEvent event) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        settings.hub().resolve(form.path().apply(event)))
                .timeout(settings.answerWithin())
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.body().apply(event)));
        tokens.of(event.source()).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    /** Waits, and says whether the client was stopped meanwhile. */
    private boolean isStoppedAfter(Duration pause) throws InterruptedException {
        return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .filter(wait -> wait.compareTo(LONGEST_PAUSE) < 0)
                .orElse(PAUSE);
    }
}
