package vn.lienthong.connectors.folder;

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
import vn.lienthong.connector.Settings;

/** Which files of a listing are meant and complete. Remembers what it saw of files whose time cannot be trusted. */
final class ReadyFiles {
    private static final Comparator<SeenFile> OLDEST_FIRST =
            Comparator.comparingLong(SeenFile::modified).thenComparing(SeenFile::name);

    private final PathMatcher pattern;
    private final Duration settle;
    private final String doneSuffix;
    private final Clock clock;
    private final Map<SeenFile, Instant> firstSeen = new HashMap<>();

    ReadyFiles(String glob, Duration settle, String doneSuffix, Clock clock) {
        this.pattern = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        this.settle = settle;
        this.doneSuffix = doneSuffix;
        this.clock = clock;
    }

    static ReadyFiles of(Settings settings, Clock clock) {
        return new ReadyFiles(
                settings.get(FolderSettings.FILES),
                settings.get(FolderSettings.SETTLE),
                settings.get(FolderSettings.DONE_SUFFIX),
                clock);
    }

    /** The files that the connection is about, complete or not, oldest first. */
    List<SeenFile> meant(List<SeenFile> listing) {
        return listing.stream().filter(this::isMeant).sorted(OLDEST_FIRST).toList();
    }

    /** Those of {@code meant} that are complete. */
    synchronized List<SeenFile> ready(List<SeenFile> meant, List<SeenFile> listing) {
        Set<String> names = new HashSet<>();
        listing.forEach(file -> names.add(file.name()));
        firstSeen.keySet().retainAll(new HashSet<>(meant));
        return meant.stream().filter(file -> isReady(file, names)).toList();
    }

    private boolean isMeant(SeenFile file) {
        String name = file.name();
        boolean marker = !doneSuffix.isEmpty() && name.endsWith(doneSuffix);
        return !marker && !name.startsWith(".") && !name.startsWith("~") && pattern.matches(Path.of(name));
    }

    private boolean isReady(SeenFile file, Set<String> names) {
        if (!doneSuffix.isEmpty()) {
            return names.contains(file.name() + doneSuffix);
        }
        Instant now = clock.instant();
        Instant modified = Instant.ofEpochMilli(file.modified());
        if (!modified.isAfter(now)) {
            return !modified.plus(settle).isAfter(now);
        }
        // The clock over there is ahead of ours: only what we saw ourselves counts.
        Instant seen = firstSeen.computeIfAbsent(file, unseen -> now);
        return !seen.plus(settle).isAfter(now);
    }
}
