package vn.lienthong.connectors.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder with files while it is being read. */
public interface Drop extends Closeable {

    /** All plain files, in no order. */
    List<SeenFile> list() throws IOException;

    /** The file as it is now. */
    Optional<SeenFile> find(String name) throws IOException;

    /** Where the content can be read on this machine, until another copy is asked for. */
    Path copy(SeenFile file) throws IOException;

    /** Whether a copy stays as it is, whatever becomes of the file. */
    boolean keepsCopies();
}
