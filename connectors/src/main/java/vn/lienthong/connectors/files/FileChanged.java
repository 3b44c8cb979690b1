package vn.lienthong.connectors.files;

import java.io.IOException;

/** A file became another one while it was read. */
public final class FileChanged extends IOException {
    private static final long serialVersionUID = 1L;

    FileChanged() {
        super("changed while it was read");
    }
}
