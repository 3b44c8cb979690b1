package vn.lienthong.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.lienthong.content.ContentStore.Collected;
import vn.lienthong.content.ContentStore.Need;
import vn.lienthong.model.ContentHash;

/** One collection: old contents are gathered, asked about together, and removed where nobody needs them. */
final class Clearing {
    private static final int ASKED_TOGETHER = 500;

    private final Need need;
    private final Remover remover;
    private final List<ContentHash> old = new ArrayList<>();
    private long contents;
    private long bytes;

    Clearing(Need need, Remover remover) {
        this.need = need;
        this.remover = remover;
    }

    void old(ContentHash hash) throws IOException {
        old.add(hash);
        if (old.size() == ASKED_TOGETHER) {
            clear();
        }
    }

    Collected done() throws IOException {
        clear();
        return new Collected(contents, bytes);
    }

    private void clear() throws IOException {
        Set<ContentHash> needed = need.needed(List.copyOf(old));
        for (ContentHash hash : old) {
            long size = needed.contains(hash) ? -1 : remover.remove(hash);
            contents += size < 0 ? 0 : 1;
            bytes += Math.max(0, size);
        }
        old.clear();
    }

    /** Removes one content. */
    interface Remover {
        /** Its size; -1 when somebody kept it again in the meantime. */
        long remove(ContentHash hash) throws IOException;
    }
}
