package vn.lienthong.bench.documents;

import java.io.IOException;
import java.nio.file.Path;

/** Carries a package from a file to the axis: read, validated, on the disk, sent. */
interface Way extends AutoCloseable {
    void carry(Path file) throws IOException;

    @Override
    void close();
}
