package vn.lienthong.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one agency says of one document: it has come, is refused, registered, done (domain section 1.6). Its identity is
 * document, agency, code and moment.
 *
 * @param document the document spoken of, the business key
 * @param number its number and symbol as printed
 * @param issuedOn its day of issue
 * @param from agency that says it
 * @param to agency that it is said to: the document's sender, for a recall its receiver
 * @param code the status
 * @param description in words; the reason of a refusal
 * @param staff who did it; personal data
 * @param at when
 */
@EventType("vn.lienthong.document-status.v1")
public record DocumentStatus(
        DocumentId document,
        @Nullable String number,
        @Nullable Day issuedOn,
        Agency from,
        OrgCode to,
        StatusCode code,
        @Nullable String description,
        @Nullable Staff staff,
        Instant at)
        implements CanonicalMessage {

    public DocumentStatus {
        Rules.present("document", document);
        number = Text.optional("number", number, 50);
        Rules.present("from", from);
        Rules.present("to", to);
        Rules.present("code", code);
        description = Text.optional("description", description, 1000);
        at = Rules.moment("at", at);
    }

    @Override
    public String key() {
        return document.value();
    }

    /** Without description and staff. */
    @Override
    public String toString() {
        return "DocumentStatus[" + document + ", " + code + ", " + from + ", " + at + "]";
    }
}
