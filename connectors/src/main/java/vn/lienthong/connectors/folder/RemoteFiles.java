package vn.lienthong.connectors.folder;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The files of one folder on a server, while we are logged in there. */
interface RemoteFiles extends Closeable {

    List<SeenFile> list() throws IOException;

    Optional<SeenFile> find(String name) throws IOException;

    /** The content from its begin; {@link #fetched} follows when it has been read. */
    InputStream read(String name) throws IOException;

    /** Whether the server says that all of it was sent. */
    boolean fetched() throws IOException;
}
