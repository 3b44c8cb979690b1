package vn.lienthong.connectors.edxml;

import vn.lienthong.model.DocumentStatus;

/** A document status as the header of a status package (domain section 1.6). */
final class StatusToHeader {
    private StatusToHeader() {}

    static void write(DocumentStatus status, XmlOut xml) {
        xml.outer(
                "edXMLEnvelope", () -> xml.in("edXMLHeader", () -> xml.in("MessageHeader", () -> header(status, xml))));
    }

    private static void header(DocumentStatus status, XmlOut xml) {
        DocumentToHeader.agency("From", status.from(), xml);
        xml.in("ResponseFor", () -> {
            xml.text("OrganId", status.to().value());
            xml.optional("Code", status.number());
            xml.optional("PromulgationDate", status.issuedOn());
            xml.text("DocumentId", status.document().value());
        });
        DocumentToHeader.staff(status.staff(), xml);
        xml.text("StatusCode", status.code().value());
        xml.text("Description", status.description());
        xml.moment("Timestamp", status.at());
    }
}
