package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.text.Lang;

/**
 * Parts of pages that stay up to date by server-sent events. Drawn once for each page, subject and language, however many consoles are
 * open; while none is, nothing is drawn. A stream lives for a minute, then the browser asks anew and passes every check anew; it
 * ends at once with its session.
 */
@Controller
final class LiveStreams implements ApplicationListener<ContextClosedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final long AGAIN_MILLIS = 1_000;
    /** A console that reads slowly keeps one of these busy, not the others waiting. */
    private static final int SENDERS = 4;

    private final Map<String, LivePage> pages;
    private final ConsoleParts parts;
    private final ITemplateEngine templates;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(LiveStreams::thread);
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, LiveStreams::thread);

    LiveStreams(List<LivePage> pages, ConsoleParts parts, ITemplateEngine templates) {
        this.pages = new HashMap<>();
        pages.forEach(page -> this.pages.put(page.template(), page));
        this.parts = parts;
        this.templates = templates;
        var unused = clockwork.scheduleWithFixedDelay(
                this::round, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @GetMapping("/console/live/{page}")
    SseEmitter open(
            @PathVariable String page,
            @RequestParam(defaultValue = "") String subject,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LivePage live = Optional.ofNullable(pages.get(page))
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "page " + page)));
        HttpSession session = Optional.ofNullable(request.getSession(false))
                .orElseThrow(() -> new HubFailure(FailureCode.UNAUTHENTICATED));
        if (!subject.isEmpty()) {
            // What is not there is refused at once, not every few seconds.
            live.live(subject, say);
        }
        // A proxy that gathers an answer before it passes it on would keep the page waiting.
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        Stream stream =
                new Stream(live, subject, say.lang(), session, new SseEmitter(LIFE.toMillis()), new AtomicBoolean());
        stream.emitter.onCompletion(() -> streams.remove(stream));
        stream.emitter.onTimeout(stream.emitter::complete);
        stream.emitter.onError(e -> streams.remove(stream));
        stream.emitter.send(SseEmitter.event().reconnectTime(AGAIN_MILLIS).comment(""));
        streams.add(stream);
        return stream.emitter;
    }

    private void round() {
        Map<Drawing, String> drawn = new HashMap<>();
        for (Stream stream : streams) {
            if (stream.isOver()) {
                hand(stream, "over", "");
            } else {
                draw(stream, drawn).ifPresent(part -> hand(stream, "part", part));
            }
        }
    }

    /** Empty when nothing can be said: the console notices that nothing comes, and says so itself. */
    private Optional<String> draw(Stream stream, Map<Drawing, String> drawn) {
        try {
            return Optional.of(drawn.computeIfAbsent(
                    new Drawing(stream.page.template(), stream.subject, stream.lang), wanted -> drawn(stream)));
        } catch (RuntimeException e) {
            LOG.warn(
                    "the page {} cannot be drawn now: {}",
                    stream.page.template(),
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    private String drawn(Stream stream) {
        Say say = new Say(parts.texts(), stream.lang, parts.clock().instant());
        Context context = new Context(Locale.forLanguageTag(stream.lang.tag()), stream.page.live(stream.subject, say));
        context.setVariable("say", say);
        return templates.process(stream.page.template(), Set.of("live"), context);
    }

    private void hand(Stream stream, String name, String data) {
        if (!stream.busy.compareAndSet(false, true)) {
            return;
        }
        senders.execute(() -> {
            try {
                stream.emitter.send(SseEmitter.event().name(name).data(data));
                if (name.equals("over")) {
                    stream.emitter.complete();
                }
            } catch (IOException | IllegalStateException e) {
                // Who looked has gone; the container tells so too, sooner or later.
                streams.remove(stream);
            } finally {
                stream.busy.set(false);
            }
        });
    }

    /** Before the server waits for the answers that are under way: these would keep it waiting. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        clockwork.shutdownNow();
        streams.forEach(stream -> stream.emitter.complete());
        senders.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "console-live");
        thread.setDaemon(true);
        return thread;
    }

    private record Drawing(String template, String subject, Lang lang) {}

    private record Stream(
            LivePage page, String subject, Lang lang, HttpSession session, SseEmitter emitter, AtomicBoolean busy) {
        boolean isOver() {
            try {
                session.getAttributeNames();
                return false;
            } catch (IllegalStateException e) {
                return true;
            }
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
