package vn.lienthong.connectors.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import vn.lienthong.connector.Contents;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.content.FolderContentStore;

/** A content store in a folder of the test. */
public final class Store {
    private Store() {}

    public static Contents in(Path folder) {
        return in(folder, ContentLimits.STANDARD);
    }

    public static Contents in(Path folder, ContentLimits limits) {
        try {
            return FolderContentStore.open(folder, limits, Clock.systemUTC()).of("truc-vpcp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Contents.Kept keep(Contents contents, String text) {
        try {
            return contents.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
