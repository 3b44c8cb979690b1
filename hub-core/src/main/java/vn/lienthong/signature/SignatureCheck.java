package vn.lienthong.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Looks at the signatures in a file. */
public interface SignatureCheck {

    /**
     * Every signature in a PDF or an XML file; none where nobody has signed or it is neither.
     *
     * @throws IOException when the file cannot be read as what it says to be
     */
    List<SignatureFinding> check(Path file) throws IOException;
}
