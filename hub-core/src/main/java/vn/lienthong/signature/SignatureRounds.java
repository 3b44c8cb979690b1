package vn.lienthong.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.ContentsAway;
import vn.lienthong.content.ContentStore;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.SignatureChecks.Kept;
import vn.lienthong.ledger.SignatureChecks.Look;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.model.Attachment;
import vn.lienthong.model.ContentHash;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.wire.Canonical;

/**
 * Looks at the signatures of documents after they were accepted, so that no document waits for it, and again as long as a
 * fact could not be asked. Called by one node at a time.
 */
public final class SignatureRounds {
    /** Part of the package as a whole, signed or not. */
    public static final String ENVELOPE = "edXML";

    private static final Logger LOG = LoggerFactory.getLogger(SignatureRounds.class);
    private static final String DOCUMENT = "vn.lienthong.official-document.v1";
    private static final String PDF = "application/pdf";
    private static final int PAGE = 50;
    /** An XML signature is looked at with the whole file in memory. */
    private static final long LARGEST_ENVELOPE = 16L << 20;

    private static final long LARGEST_PDF = 256L << 20;
    private static final Duration AGAIN_AFTER = Duration.ofHours(6);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(30);

    private final Ledger ledger;
    private final Canonical canonical;
    private final Contents contents;
    private final SignatureCheck check;
    private final Clock clock;

    public SignatureRounds(Ledger ledger, Canonical canonical, ContentStore store, SignatureCheck check, Clock clock) {
        this.ledger = ledger;
        this.canonical = canonical;
        // Only ever opened, so nothing counts against anybody.
        this.contents = store.of("lien-thong");
        this.check = check;
        this.clock = clock;
    }

    /** Returns when nothing is left to look at for now. */
    public void run() {
        try {
            List<StoredMessage> unseen;
            do {
                unseen = ledger.signatures().unseen(DOCUMENT, PAGE);
                unseen.forEach(this::see);
            } while (unseen.size() == PAGE);
            for (Kept due : ledger.signatures().due(clock.instant(), PAGE)) {
                lookedAgain(due);
            }
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: signatures are looked at later ({})", e.getMessage());
        } catch (UncheckedIOException away) {
            LOG.warn("signatures are looked at later: {}", away.getMessage());
        }
    }

    private void see(StoredMessage message) {
        OfficialDocument document = (OfficialDocument) canonical.read(message.type(), message.payload());
        List<Look> looks = new ArrayList<>();
        lookedAt(document).forEach((part, content) -> looks.add(look(part, content, largest(part), clock.instant())));
        ledger.signatures().seen(message.number(), looks, SigningFacts.of(document, looks));
    }

    /** The files of a document that may be signed, by how each is called in it. */
    static Map<String, ContentHash> lookedAt(OfficialDocument document) {
        Map<String, ContentHash> parts = new LinkedHashMap<>();
        for (Attachment attachment : document.attachments()) {
            if (attachment.mediaType().equals(PDF)) {
                parts.put(attachment.id(), attachment.content());
            }
        }
        ContentHash original = document.original();
        if (original != null) {
            parts.put(ENVELOPE, original);
        }
        return parts;
    }

    private static long largest(String part) {
        return part.equals(ENVELOPE) ? LARGEST_ENVELOPE : LARGEST_PDF;
    }

    private void lookedAgain(Kept due) {
        Look now = lookAgain(due);
        List<Look> newest = new ArrayList<>(List.of(now));
        ledger.signatures().beside(due).stream()
                .map(Kept::look)
                .filter(look -> !look.part().equals(now.part()))
                .forEach(newest::add);
        ledger.signatures().again(due, now, SigningFacts.of(newest));
    }

    private Look lookAgain(Kept due) {
        Look before = due.look();
        return look(before.part(), ContentHash.of(before.content()), largest(before.part()), due.firstAt());
    }

    private Look look(String part, ContentHash content, long largest, Instant since) {
        Instant now = clock.instant();
        FindingsText found = found(content, largest);
        boolean open = found.findings().stream().anyMatch(SignatureFinding::isOpen);
        Instant again = open && now.isBefore(since.plus(GIVE_UP_AFTER)) ? now.plus(AGAIN_AFTER) : null;
        return new Look(now, part, content.value(), found.text(), again);
    }

    private FindingsText found(ContentHash content, long largest) {
        Path file = null;
        try {
            file = Files.createTempFile("chu-ky", ".tmp");
            try (InputStream in = contents.open(content)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.size(file) > largest
                    ? new FindingsText("TOO_LARGE", List.of())
                    : new FindingsText(null, check.check(file));
        } catch (ContentsAway e) {
            // Nothing is known of the file, so nothing is kept as found.
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            LOG.info("signatures on {} could not be looked at: {}", content, e.getMessage());
            return new FindingsText("UNREADABLE", List.of());
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("{} is left behind", file);
        }
    }
}
