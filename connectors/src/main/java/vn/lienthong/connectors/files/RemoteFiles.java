package vn.lienthong.connectors.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** The files of one folder on a server, while we are logged in there. */
interface RemoteFiles extends Closeable {

    List<SeenFile> list() throws IOException;

    Optional<SeenFile> find(String name) throws IOException;

    /** The content from its begin; {@link #fetched} follows when it has been read. */
    InputStream read(String name) throws IOException;

    /** Takes a content from its begin, in place of what stands there; {@link #fetched} follows when it is closed. */
    OutputStream write(String name) throws IOException;

    /** Gives a file another name; one that stands there gives way. */
    void rename(String name, String newName) throws IOException;

    /** Makes a folder below this one, if it is not there. */
    void makeFolder(String name) throws IOException;

    /** Whether the server says that all of it was sent. */
    boolean fetched() throws IOException;

    /** Whether a listing tells a file's size, not only what it is at most. */
    default boolean tellsExactSizes() {
        return true;
    }
}
