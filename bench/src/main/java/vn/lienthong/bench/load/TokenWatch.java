package vn.lienthong.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lienthong.bench.event.EventTemplate;

/** The request with the token that the file holds now; looks at the file once a second, for tokens that are renewed. */
final class TokenWatch implements Supplier<EventTemplate> {
    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    private final Path file;
    private final Function<String, EventTemplate> withToken;
    private EventTemplate current;
    private FileTime changed;
    private long looked;

    TokenWatch(Path file, Function<String, EventTemplate> withToken) throws IOException {
        this.file = file;
        this.withToken = withToken;
        this.changed = Files.getLastModifiedTime(file);
        this.current = withToken.apply(token());
        this.looked = System.nanoTime();
    }

    @Override
    public EventTemplate get() {
        long now = System.nanoTime();
        if (now - looked < LOOK_EVERY) {
            return current;
        }
        looked = now;
        try {
            FileTime latest = Files.getLastModifiedTime(file);
            if (!latest.equals(changed)) {
                current = withToken.apply(token());
                changed = latest;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the token file cannot be read", e);
        }
        return current;
    }

    private String token() throws IOException {
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }
}
