package vn.lienthong.connectors.files;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.lienthong.connector.Settings;

/** Which files of a listing are meant and complete. Remembers what it saw of files whose time cannot be trusted. */
public final class ReadyFiles {
    private static final Comparator<SeenFile> OLDEST_FIRST =
            Comparator.comparingLong(SeenFile::modified).thenComparing(SeenFile::name);

    /** Clocks of servers are off by minutes, seldom by more; a file that is older than that has settled. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final Predicate<String> pattern;
    private final Duration settle;
    private final String doneSuffix;
    private final Clock clock;
    private final Duration clocksDiffer;
    private final Map<SeenFile, Instant> firstSeen = new HashMap<>();

    /**
     * @param clocksDiffer how far the clock may be off that gives files their times
     */
    public ReadyFiles(Predicate<String> meant, Duration settle, String doneSuffix, Clock clock, Duration clocksDiffer) {
        this.pattern = meant;
        this.settle = settle;
        this.doneSuffix = doneSuffix;
        this.clock = clock;
        this.clocksDiffer = clocksDiffer;
    }

    /** Files of a pattern at a site. */
    public static ReadyFiles of(Settings settings, Predicate<String> meant, Clock clock, Site site) {
        return new ReadyFiles(
                meant,
                settings.get(SiteSettings.SETTLE),
                settings.get(SiteSettings.DONE_SUFFIX),
                clock,
                site.hasAnotherClock() ? CLOCKS_DIFFER : Duration.ZERO);
    }

    /** Whether a name is of a pattern such as {@code ho-so-*.csv}. */
    public static Predicate<String> named(String glob) {
        PathMatcher pattern = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return name -> pattern.matches(Path.of(name));
    }

    /** The files that the connection is about, complete or not, oldest first. */
    public List<SeenFile> meant(List<SeenFile> listing) {
        return listing.stream().filter(this::isMeant).sorted(OLDEST_FIRST).toList();
    }

    /** Those of {@code meant} that are complete. */
    public synchronized List<SeenFile> ready(List<SeenFile> meant, List<SeenFile> listing) {
        Set<String> names = new HashSet<>();
        listing.forEach(file -> names.add(file.name()));
        firstSeen.keySet().retainAll(new HashSet<>(meant));
        return meant.stream().filter(file -> isReady(file, names)).toList();
    }

    private boolean isMeant(SeenFile file) {
        String name = file.name();
        boolean marker = !doneSuffix.isEmpty() && name.endsWith(doneSuffix);
        boolean hidden = name.startsWith(".") || name.startsWith("~");
        return !marker && !hidden && pattern.test(name);
    }

    private boolean isReady(SeenFile file, Set<String> names) {
        if (!doneSuffix.isEmpty()) {
            return names.contains(file.name() + doneSuffix);
        }
        Instant now = clock.instant();
        Instant modified = Instant.ofEpochMilli(file.modified());
        boolean mayBeOff = modified.isAfter(now.minus(clocksDiffer));
        if (!mayBeOff || (clocksDiffer.isZero() && !modified.isAfter(now))) {
            return !modified.plus(settle).isAfter(now);
        }
        // The clock over there may be another than ours: only what we saw ourselves counts.
        Instant seen = firstSeen.computeIfAbsent(file, unseen -> now);
        return !seen.plus(settle).isAfter(now);
    }
}
