package vn.lienthong.connectors.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records, one after another. */
public interface Records extends Closeable {

    /** Null after the last one. */
    @Nullable
    Found next() throws IOException;

    /** Columns that every record has, as a header says; none where each record has its own. */
    default List<String> header() {
        return List.of();
    }

    /** What {@link Found#at} counts: {@code line}, {@code row} or {@code record}. */
    String unit();
}
