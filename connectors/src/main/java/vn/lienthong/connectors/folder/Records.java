package vn.lienthong.connectors.folder;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of one file, one after another. */
interface Records extends Closeable {

    /** Null at the end of the file. */
    @Nullable
    Found next() throws IOException;

    /** What {@link Found#at} counts: {@code line}, {@code row} or {@code record}. */
    String unit();
}
