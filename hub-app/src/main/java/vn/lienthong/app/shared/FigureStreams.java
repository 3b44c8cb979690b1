package vn.lienthong.app.shared;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.SharedData;
import vn.lienthong.shared.SharedDesk;
import vn.lienthong.shared.SharedPage;

/** Streams of changed figures (server-sent events): a few threads look for all of them. */
@Component
final class FigureStreams implements ApplicationListener<ContextClosedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(FigureStreams.class);
    private static final int MOST = 64;
    /** A reader that does not read keeps one of them waiting, until Tomcat gives it up. */
    private static final int THREADS = 4;

    private static final int PORTION = 500;
    private static final long EVERY_MILLIS = 1_000;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);
    /** Then its reader shows anew that it may read. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final SharedDesk desk;
    private final Clock clock;
    private final Map<Stream, ScheduledFuture<?>> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "figure-streams");
        thread.setDaemon(true);
        return thread;
    });

    FigureStreams(SharedDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Nothing is begun before it is known that the reader may have figures. */
    SseEmitter open(Client client, String since) {
        if (open.size() >= MOST) {
            throw new HubFailure(FailureCode.TOO_BUSY, Map.of());
        }
        desk.page(client, SharedData.INDICATORS, since, 1);
        Stream stream = new Stream(new SseEmitter(LONGEST.toMillis()), client, since, clock.instant());
        stream.emitter.onCompletion(() -> end(stream));
        stream.emitter.onTimeout(stream.emitter::complete);
        stream.emitter.onError(lost -> end(stream));
        open.put(
                stream,
                clockwork.scheduleWithFixedDelay(
                        () -> look(stream), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS));
        return stream.emitter;
    }

    private void end(Stream stream) {
        Optional.ofNullable(open.remove(stream)).ifPresent(looking -> looking.cancel(false));
    }

    private void look(Stream stream) {
        try {
            boolean more = true;
            while (more) {
                more = portion(stream);
            }
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: figures are streamed later ({})", e.getMessage());
        } catch (IOException | IllegalStateException e) {
            // The reader has left, which is no trouble of the hub's.
            end(stream);
        } catch (HubFailure e) {
            // No longer this reader's to have: told when it connects again.
            end(stream);
            stream.emitter.complete();
        } catch (RuntimeException e) {
            LOG.error("DEFECT: a stream of figures ends; its reader connects again", e);
            end(stream);
            stream.emitter.complete();
        }
    }

    private boolean portion(Stream stream) throws IOException {
        SharedPage page = desk.page(stream.client, SharedData.INDICATORS, stream.since, PORTION);
        for (int i = 0; i < page.rows().size(); i++) {
            // Only with the last one has everything before it been read, whatever was not this reader's to see.
            SseEmitter.SseEventBuilder event =
                    SseEmitter.event().name("figure").data(page.rows().get(i), MediaType.APPLICATION_JSON);
            stream.emitter.send(i == page.rows().size() - 1 ? event.id(page.next()) : event);
            stream.sentAt = clock.instant();
        }
        stream.since = page.next();
        if (stream.sentAt.plus(SIGN_OF_LIFE).isBefore(clock.instant())) {
            stream.emitter.send(SseEmitter.event().comment("still here"));
            stream.sentAt = clock.instant();
        }
        return page.more();
    }

    /** Before the doors wait for what is under way: a stream would keep them open. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        clockwork.shutdownNow();
        open.keySet().forEach(stream -> stream.emitter.complete());
    }

    /** One reader; one look at a time moves it on. */
    private static final class Stream {
        private final SseEmitter emitter;
        private final Client client;
        private String since;
        private Instant sentAt;

        private Stream(SseEmitter emitter, Client client, String since, Instant sentAt) {
            this.emitter = emitter;
            this.client = client;
            this.since = since;
            this.sentAt = sentAt;
        }
    }
}
