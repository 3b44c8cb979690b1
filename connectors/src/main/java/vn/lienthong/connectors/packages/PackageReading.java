package vn.lienthong.connectors.packages;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.lienthong.connector.Contents;
import vn.lienthong.connectors.edxml.EdxmlReader;
import vn.lienthong.connectors.edxml.EdxmlReading;

/** What a package says that is with us as a whole. */
public final class PackageReading {
    private static final EdxmlReader READER = new EdxmlReader();

    private PackageReading() {}

    public static EdxmlReading of(Contents.Kept original, Contents contents) throws IOException {
        try (InputStream in = contents.open(original.hash())) {
            return READER.read(in, contents, Optional.of(original.hash()));
        }
    }
}
