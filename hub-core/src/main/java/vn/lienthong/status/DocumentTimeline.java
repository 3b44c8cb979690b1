package vn.lienthong.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.Archive;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.signature.SignatureFinding;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;

/**
 * One document over all its receivers: who has it, in which state, since when, who is silent. Told from the messages of
 * its identity, in the order in which they came, and from what became of their deliveries.
 */
public final class DocumentTimeline {
    private static final String DOCUMENT = "vn.lienthong.official-document.v1";
    private static final String STATUS = "vn.lienthong.document-status.v1";
    /** Of the messages of one document; a receiver says seldom more than six things. */
    private static final int MOST = 5_000;

    private final Archive archive;
    private final Canonical canonical;
    private final Timeline timeline;
    private final SignatureStory signatures;
    private final DocumentSentences sentences;

    /** @param titles what people call a connection, by its name */
    public DocumentTimeline(
            Ledger ledger, Canonical canonical, Timeline timeline, UnaryOperator<String> titles, Texts texts) {
        this.archive = ledger.archive();
        this.signatures = new SignatureStory(ledger.signatures(), texts);
        this.canonical = canonical;
        this.timeline = timeline;
        this.sentences = new DocumentSentences(
                new Standings(archive.around(), new Signals(texts), titles, texts), titles, texts);
    }

    /** What there is of a document, oldest first; none where nothing is known of it. */
    public List<StoredMessage> messages(String document) {
        return archive.ofKey(document, List.of(DOCUMENT, STATUS), MOST);
    }

    /**
     * The story that messages tell.
     *
     * @param messages of one document, as {@link #messages} gives them
     * @param sameOffice gives one code for all codes of an office
     */
    public Story tell(List<StoredMessage> messages, UnaryOperator<OrgCode> sameOffice, Lang lang) {
        Map<OrgCode, ReceiverStanding> receivers = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        List<SignatureLine> signed = new ArrayList<>();
        Optional<OfficialDocument> document = Optional.empty();
        for (StoredMessage message : messages) {
            Object read = canonical.read(message.type(), message.payload());
            if (read instanceof OfficialDocument sent) {
                document = Optional.of(sent);
                sent(message, sent, receivers, sameOffice);
                lines.addAll(told(message, lang));
                signed.addAll(signatures.tell(message.number(), lang));
            } else if (read instanceof DocumentStatus status) {
                lines.add(said(message, status, receivers, sameOffice, lang));
            }
        }
        lines.sort(Comparator.comparing(Line::at));
        return new Story(
                document.map(OfficialDocument::from)
                        .map(from -> from.code().value())
                        .orElse(null),
                document.map(found -> found.number().printed()).orElse(null),
                receivers.values().stream()
                        .map(receiver -> sentences.tell(receiver, lang))
                        .toList(),
                SignatureStory.complete(signed),
                signed,
                lines);
    }

    private void sent(
            StoredMessage message,
            OfficialDocument document,
            Map<OrgCode, ReceiverStanding> receivers,
            UnaryOperator<OrgCode> sameOffice) {
        List<StoredDelivery> deliveries = archive.deliveriesOf(message.number());
        document.to()
                .forEach(agency -> receivers
                        .computeIfAbsent(
                                sameOffice.apply(agency.code()),
                                code -> new ReceiverStanding(agency.code(), message.acceptedAt()))
                        .owed(deliveries));
    }

    private List<Line> told(StoredMessage message, Lang lang) {
        return timeline.tell(message.number(), lang).orElseThrow().timeline().stream()
                .map(line -> new Line(line.at(), message.number(), line.code(), line.connection(), line.sentence()))
                .toList();
    }

    private Line said(
            StoredMessage message,
            DocumentStatus status,
            Map<OrgCode, ReceiverStanding> receivers,
            UnaryOperator<OrgCode> sameOffice,
            Lang lang) {
        // A recall is asked by the sender, of the receiver; everything else a receiver says itself.
        ReceiverStanding receiver = receivers.get(sameOffice.apply(status.from().code()));
        if (receiver == null) {
            receiver = receivers.get(sameOffice.apply(status.to()));
        }
        String effect =
                receiver == null ? "NOT_A_RECEIVER" : receiver.next(status).name();
        return new Line(
                message.acceptedAt(), message.number(), "STATUS_" + effect, null, sentences.said(status, effect, lang));
    }

    /**
     * Everything told of one document.
     *
     * @param from the agency that issued it; null while only statuses are known
     * @param number as printed; null as well
     * @param signedInFull "ký số đầy đủ": by the organisation and a person, both rightly; null before anybody looked
     */
    public record Story(
            @Nullable String from,
            @Nullable String number,
            List<Receiver> receivers,
            @Nullable Boolean signedInFull,
            List<SignatureLine> signatures,
            List<Line> timeline) {}

    /**
     * One signature.
     *
     * @param part id of the attachment, or {@code edXML} for the package
     * @param facts null where the file could not be looked at
     */
    public record SignatureLine(
            MessageNumber message, String part, @Nullable SignatureFinding facts, String sentence) {}

    /**
     * One receiver.
     *
     * @param agency as the document names it
     * @param connection the system that it goes to; null where nothing goes to it from here
     * @param delivery state of what goes there
     * @param stage how far the agency has come, by what it said
     * @param recall whether it is asked to give the document back, and what it answered
     * @param since when it came to that stage
     * @param silent the agency's system has it, and nobody has said a word
     */
    public record Receiver(
            String agency,
            @Nullable String connection,
            @Nullable String delivery,
            String stage,
            String recall,
            Instant since,
            boolean silent,
            String sentence) {}

    /** One thing that happened. */
    public record Line(
            Instant at,
            MessageNumber message,
            String code,
            @Nullable String connection,
            String sentence) {}
}
