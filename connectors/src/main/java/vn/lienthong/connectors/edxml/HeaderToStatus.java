package vn.lienthong.connectors.edxml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The header of a status package (domain section 1.6) as the fields of a document status. */
final class HeaderToStatus {
    private HeaderToStatus() {}

    static boolean isStatus(Element header) {
        return header.find("StatusCode").isPresent();
    }

    static ObjectNode fields(Element header, Findings findings, Deviations deviations) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Sheet head = new Sheet(header, "MessageHeader", json, "", findings, deviations);
        Sheet about = head.below("ResponseFor");
        about.text("document", "DocumentId");
        about.text("number", "Code");
        about.day("issuedOn", "PromulgationDate");
        HeaderToDocument.agency(head.part("from", "From"));
        about.text("to", "OrganId");
        head.text("code", "StatusCode");
        head.text("description", "Description");
        HeaderToDocument.staff(head);
        head.moment("at", "Timestamp");
        return json;
    }
}
