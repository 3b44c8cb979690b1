package vn.lienthong.connectors.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The place where files are dropped: here a local folder; a server would fetch before {@link #copy} answers. */
interface Drop {

    /** How people know the place. */
    String name();

    /** All plain files, in no order. */
    List<SeenFile> list() throws IOException;

    /** The file as it is now. */
    Optional<SeenFile> find(String name) throws IOException;

    /** Where the content can be read on this machine; stays until the reading ends. */
    Path copy(SeenFile file) throws IOException;
}
