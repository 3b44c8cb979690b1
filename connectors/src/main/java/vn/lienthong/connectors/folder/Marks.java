package vn.lienthong.connectors.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connectors.files.SeenFile;

/** What is known of the files read so far, as a bookmark keeps it. */
final class Marks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<FileMark>> LIST = new TypeReference<>() {};

    private final Map<String, FileMark> byName = new LinkedHashMap<>();

    /** A bookmark that is not ours, as after a change of the connector, counts as none: reading again does no harm. */
    static Marks of(Bookmark bookmark) {
        Marks marks = new Marks();
        if (bookmark.isStart()) {
            return marks;
        }
        try {
            JSON.readValue(bookmark.text(), LIST).forEach(marks::put);
        } catch (JsonProcessingException e) {
            marks.byName.clear();
        }
        return marks;
    }

    Bookmark bookmark() {
        try {
            return new Bookmark(JSON.writeValueAsString(byName.values()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    void put(FileMark mark) {
        byName.remove(mark.name());
        byName.put(mark.name(), mark);
    }

    boolean isDone(SeenFile file) {
        FileMark mark = byName.get(file.name());
        return mark != null && mark.done() && mark.isOf(file);
    }

    /** How far this content has been read under any name. */
    Optional<FileMark> findContent(String sha256) {
        return byName.values().stream()
                .filter(mark -> mark.sha256().equals(sha256))
                .max(Comparator.comparing(FileMark::done).thenComparing(FileMark::at));
    }

    /**
     * Forgets the oldest of the files that are gone until at most {@code most} are left. Those still there stay: they
     * would be read again and again.
     */
    void keep(int most, Set<String> there) {
        long gone =
                byName.keySet().stream().filter(name -> !there.contains(name)).count();
        long surplus = Math.min(gone, (long) byName.size() - most);
        if (surplus <= 0) {
            return;
        }
        Stream<FileMark> oldest = byName.values().stream()
                .filter(mark -> !there.contains(mark.name()))
                .sorted(Comparator.comparingLong(FileMark::modified));
        byName.keySet().removeAll(oldest.limit(surplus).map(FileMark::name).collect(Collectors.toSet()));
    }
}
