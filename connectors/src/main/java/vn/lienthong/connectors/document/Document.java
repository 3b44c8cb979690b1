package vn.lienthong.connectors.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a service answered, held as bytes; each look is a pass over them. */
public interface Document {

    /** The text of the first value at the path; empty when nothing stands there, or no single value. */
    Optional<String> find(DocumentPath path) throws IOException;

    /**
     * The records at the path.
     *
     * @param optional columns that a record may leave out; they are then empty
     */
    Records records(DocumentPath path, List<String> optional) throws IOException;
}
