package vn.lienthong.testkit.connector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;

/** The hub as a source sees it: remembers rows and bookmark, stops or dies when it is told to. */
final class SourceReading implements Pull.Rows {
    private static final Duration PATIENT = Duration.ofSeconds(5);

    private final PullTck tck;
    private final List<Row> rows = new ArrayList<>();
    private final List<Integer> portions = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>(List.of(Bookmark.START));
    private IntPredicate dies = takes -> false;
    private IntPredicate stops = takes -> false;
    private int takes;

    SourceReading(PullTck tck) {
        this.tck = tck;
    }

    /** Reads on from the last bookmark with a connection newly opened; the trouble, if there is any. */
    Optional<RuntimeException> read() {
        SourceStage stage = tck.stage();
        takes = 0;
        try (PooledHttp http = PooledHttp.open(HttpOptions.to(stage.base()).answerWithin(PATIENT))) {
            for (Pull pull : tck.connector()
                    .open(SettingsTexts.read(tck.connector().settings(), tck.settings(stage.base())))
                    .pulls()) {
                pull.read(bookmark(), http, this);
            }
            return Optional.empty();
        } catch (SourceTrouble | HttpFault trouble) {
            return Optional.of(trouble);
        } catch (Killed killed) {
            return Optional.empty();
        }
    }

    SourceReading diesAt(int take) {
        dies = n -> n == take;
        return this;
    }

    SourceReading stopsAfter(int portionsTaken) {
        stops = n -> n >= portionsTaken;
        return this;
    }

    SourceReading livesOn() {
        dies = n -> false;
        stops = n -> false;
        return this;
    }

    @Override
    public void take(List<Row> portion, Bookmark after) {
        if (dies.test(takes++)) {
            throw new Killed();
        }
        rows.addAll(portion);
        portions.add(portion.size());
        bookmarks.add(after);
    }

    @Override
    public boolean enough() {
        return stops.test(takes);
    }

    List<Row> rows() {
        return rows;
    }

    List<Integer> portions() {
        return portions;
    }

    List<Bookmark> bookmarks() {
        return bookmarks;
    }

    Bookmark bookmark() {
        return bookmarks.get(bookmarks.size() - 1);
    }

    int takes() {
        return takes;
    }

    List<String> keys() {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(text(row, SourceStage.KEY)).stream())
                .toList();
    }

    /** A database may spell its columns in capitals. */
    static @Nullable String text(Row row, String column) {
        return row.columns().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(column))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The hub was killed before the portion was durable. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
