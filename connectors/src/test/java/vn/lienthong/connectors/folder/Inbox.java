package vn.lienthong.connectors.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.files.LocalDrop;
import vn.lienthong.connectors.files.ReadyFiles;

/** A folder with files and the engine that reads it; remembers rows and bookmark as the hub does. */
final class Inbox {
    static final Instant NOW = Instant.parse("2026-03-05T08:00:00Z");

    private final Path folder;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>(List.of(Bookmark.START));
    private Consumer<List<Row>> beforeTake = portion -> {};
    private List<String> needed = List.of();
    private int portion = 3;
    private int mostFiles = 10_000;
    private int written;
    private Instant now = NOW;

    Inbox(Path folder, String... settings) {
        this.folder = folder;
        texts.put("path", folder.toString());
        for (int i = 0; i < settings.length; i += 2) {
            texts.put(settings[i], settings[i + 1]);
        }
    }

    Inbox portion(int rows) {
        this.portion = rows;
        return this;
    }

    Inbox mostFiles(int most) {
        this.mostFiles = most;
        return this;
    }

    Inbox beforeTake(Consumer<List<Row>> before) {
        this.beforeTake = before;
        return this;
    }

    /** Columns without which no row can be a message. */
    Inbox needs(String... columns) {
        needed = List.of(columns);
        return this;
    }

    void at(Instant later) {
        this.now = later;
    }

    Inbox write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Inbox write(String name, String text, String charset) {
        return write(name, text.getBytes(Charset.forName(charset)));
    }

    /** Each file is one second younger than the one before; all are old enough. */
    Inbox write(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.write(file, content);
            Files.setLastModifiedTime(
                    file, FileTime.from(NOW.minusSeconds(100_000).plusSeconds(written++)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Reads from the last bookmark until there is nothing more. */
    Optional<SourceTrouble> read() {
        return read(takes -> false);
    }

    /** The same, until {@code enough} says so of the number of portions taken. */
    Optional<SourceTrouble> read(IntPredicate enough) {
        int[] takes = {0};
        try {
            pull().read(last(), Inbox::noHttp, new Pull.Rows() {
                @Override
                public void take(List<Row> given, Bookmark after) {
                    beforeTake.accept(given);
                    rows.addAll(given);
                    bookmarks.add(after);
                    takes[0]++;
                }

                @Override
                public void begins(String file, List<String> columns) {
                    if (!columns.containsAll(needed)) {
                        throw new SourceTrouble("columns_missing", Map.of("file", file, "columns", needed.toString()));
                    }
                }

                @Override
                public boolean enough() {
                    return enough.test(takes[0]);
                }
            });
            return Optional.empty();
        } catch (SourceTrouble e) {
            return Optional.of(e);
        }
    }

    List<Row> rows() {
        return rows;
    }

    List<String> column(String name) {
        return rows.stream()
                .map(row -> row.columns().getOrDefault(name, "(absent)"))
                .toList();
    }

    List<String> places() {
        return rows.stream().map(row -> row.place().toString()).toList();
    }

    List<Bookmark> bookmarks() {
        return bookmarks;
    }

    Bookmark last() {
        return bookmarks.get(bookmarks.size() - 1);
    }

    private FolderPull pull() {
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : FolderSettings.all()) {
            String text = texts.get(setting.key());
            if (text != null) {
                values.put(setting.key(), setting.parse().apply(text));
            }
        }
        Settings settings = new Settings(values);
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new FolderPull(
                new LocalDrop(folder),
                ReadyFiles.of(settings, FolderPull.meant(settings), clock, new LocalDrop(folder)),
                new Formats(Dialect.of(settings)),
                portion,
                mostFiles);
    }

    private static HttpReply noHttp(Object call) {
        throw new AssertionError("a folder needs no HTTP");
    }
}
