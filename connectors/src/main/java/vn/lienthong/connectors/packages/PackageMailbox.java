package vn.lienthong.connectors.packages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.ContentTooLarge;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Letter;
import vn.lienthong.connector.Mailbox;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.edxml.EdxmlReading;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.model.CanonicalMessage;

/**
 * List, fetch, hand over, confirm: what is confirmed leaves the system's list, so it is with us before. Documents come
 * before the statuses of documents.
 */
public final class PackageMailbox implements Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(PackageMailbox.class);

    /** So many in a row that cannot be had are the system's trouble, not theirs. */
    private static final int GIVE_UP_AFTER = 3;

    private final PackageBox box;

    public PackageMailbox(PackageBox box) {
        this.box = box;
    }

    @Override
    public void read(Http http, Letters letters) {
        try {
            Misses misses = new Misses();
            for (String kind : box.kinds()) {
                for (Waiting line : box.waiting(kind, http)) {
                    if (letters.enough()) {
                        return;
                    }
                    misses.count(attempt(kind, line, http, letters));
                }
            }
            misses.tell();
        } catch (ConversationStopped stopped) {
            throw box.trouble(stopped.outcome());
        }
    }

    /** Whether the letter is with us and the system knows it. */
    private boolean attempt(String kind, Waiting line, Http http, Letters letters) {
        try {
            receive(kind, line, http, letters);
            return true;
        } catch (ConversationStopped | HttpFault e) {
            LOG.info("{} {} could not be taken now: {}", kind, line.docId(), e.getMessage());
            return false;
        }
    }

    private void receive(String kind, Waiting line, Http http, Letters letters) {
        FetchedPackage fetched = new FetchedPackage(letters.contents());
        box.fetch(kind, line.docId(), fetched, http);
        Place place = new Place(kind, line.docId());
        if (fetched.kept().isPresent()) {
            handOver(place, line, fetched.kept().get(), http, letters);
            return;
        }
        FieldProblem problem = fetched.tooLarge()
                .map(e -> FieldProblem.of("R.edXML", "content_too_large", "limit", limit(e)))
                .orElseGet(() -> FieldProblem.of("N.edXML", "missing"));
        setAside(place, line, "", List.of(problem), http, letters);
    }

    private void handOver(Place place, Waiting line, Contents.Kept original, Http http, Letters letters) {
        EdxmlReading reading = reading(original, letters.contents());
        Optional<CanonicalMessage> message = reading.message();
        if (message.isEmpty()) {
            setAside(place, line, original.hash().value(), reading.problems(), http, letters);
            return;
        }
        // The same package for several of our agencies is one message; each of them says that it has come.
        Incoming incoming = new Incoming(Optional.of(original.hash().value()), message.get());
        letters.take(new Letter(place, incoming, box.replies(message.get(), line), reading.deviations()));
        box.confirm(place.source(), line.docId(), true, http);
    }

    private static EdxmlReading reading(Contents.Kept original, Contents contents) {
        try {
            return PackageReading.of(original, contents);
        } catch (IOException e) {
            throw new SourceTrouble("content_store", Map.of());
        }
    }

    private void setAside(
            Place place, Waiting line, String hash, List<FieldProblem> problems, Http http, Letters letters) {
        Map<String, String> columns =
                Map.of("docId", line.docId(), "from", line.from(), "to", line.to(), "package", hash);
        letters.setAside(new Row(place, columns), problems);
        box.confirm(place.source(), line.docId(), false, http);
    }

    private static String limit(ContentTooLarge e) {
        return Long.toString(e.limit());
    }

    /** How many could not be had. */
    private static final class Misses {
        private int all;
        private int inARow;

        void count(boolean taken) {
            inARow = taken ? 0 : inARow + 1;
            all += taken ? 0 : 1;
            if (inARow == GIVE_UP_AFTER) {
                tell();
            }
        }

        void tell() {
            if (all > 0) {
                throw new SourceTrouble("packages_left", Map.of("count", Integer.toString(all)));
            }
        }
    }
}
