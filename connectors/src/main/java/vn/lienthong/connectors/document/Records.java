package vn.lienthong.connectors.document;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Records, one after another. */
public interface Records extends Closeable {

    /** Null after the last one. */
    @Nullable
    Found next() throws IOException;

    /** What {@link Found#at} counts: {@code line}, {@code row} or {@code record}. */
    String unit();
}
