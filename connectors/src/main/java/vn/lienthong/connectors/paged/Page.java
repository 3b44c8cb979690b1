package vn.lienthong.connectors.paged;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.document.Document;
import vn.lienthong.connectors.document.DocumentPath;
import vn.lienthong.connectors.document.Found;
import vn.lienthong.connectors.document.Records;

/**
 * One page, looked through once: it is sound to its end, or it is none.
 *
 * @param count of records
 * @param fingerprint of all of them, to know a page that comes again
 */
record Page(Document document, DocumentPath at, List<String> optional, int count, long fingerprint) {
    private static final long PRIME = 1_000_003;

    static Page of(Document document, DocumentPath at, List<String> optional) throws IOException {
        int count = 0;
        long fingerprint = 0;
        try (Records records = document.records(at, optional)) {
            for (@Nullable Found found = records.next(); found != null; found = records.next()) {
                count++;
                fingerprint = fingerprint * PRIME + found.columns().hashCode();
            }
        }
        return new Page(document, at, optional, count, fingerprint);
    }

    /** A page of a service that says by a code that there is nothing. */
    static Page empty(Document document, DocumentPath at) {
        return new Page(document, at, List.of(), 0, 0);
    }

    Records records() throws IOException {
        return document.records(at, optional);
    }

    Optional<String> find(DocumentPath path) {
        try {
            return document.find(path);
        } catch (IOException e) {
            throw Trouble.broken(e);
        }
    }

    boolean isSameAs(@Nullable Page other) {
        return other != null && count == other.count && fingerprint == other.fingerprint;
    }
}
