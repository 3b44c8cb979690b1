package vn.lienthong.connector;

import java.io.IOException;
import vn.lienthong.model.ContentHash;

/** Kept bytes are missing or no longer the ones that were kept: nobody may take them for the document. */
public final class ContentDamaged extends IOException {
    private static final long serialVersionUID = 1L;

    public ContentDamaged(ContentHash hash, String what) {
        super("content " + hash + " " + what);
    }
}
