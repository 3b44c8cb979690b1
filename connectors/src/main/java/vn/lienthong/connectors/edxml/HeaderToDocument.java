package vn.lienthong.connectors.edxml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.lienthong.model.OfficialDocument.ActKind;
import vn.lienthong.model.OfficialDocument.ReceiverChange.Direction;
import vn.lienthong.model.OfficialDocument.Steering;
import vn.lienthong.model.OfficialDocument.Urgency;

/** Message header and trace of a package as the fields of an official document; the files come from elsewhere. */
final class HeaderToDocument {
    private static final String HEADER = "MessageHeader";
    private static final String TRACE = "TraceHeaderList";

    private final Findings findings;
    private final Deviations deviations;

    HeaderToDocument(Findings findings, Deviations deviations) {
        this.findings = findings;
        this.deviations = deviations;
    }

    ObjectNode fields(Element header, Element trace) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Sheet head = new Sheet(header, HEADER, json, "", findings, deviations);
        Sheet passed = new Sheet(trace, TRACE, json, "", findings, deviations);
        Sheet business = new Sheet(trace.child("Bussiness"), TRACE + ".Bussiness", json, "", findings, deviations);
        head.text("id", "DocumentId");
        act(business.part("act"));
        agency(head.part("from", "From"));
        head.each("to", "To", HeaderToDocument::agency);
        Sheet code = head.part("number", "Code");
        code.text("number", "CodeNumber");
        code.text("symbol", "CodeNotation");
        Sheet issued = head.part("issued", "PromulgationInfo");
        issued.text("place", "Place");
        issued.day("on", "PromulgationDate");
        Sheet kind = head.part("kind", "DocumentType");
        kind.text("code", "Type");
        kind.text("detail", "TypeDetail");
        kind.text("name", "TypeName");
        head.text("subject", "Subject");
        head.text("content", "Content");
        head.each("signers", "SignerInfo", HeaderToDocument::signer);
        handling(head.part("handling"));
        print(head.part("print"));
        head.each("responses", "ResponseFor", HeaderToDocument::response);
        passed.each("trace", "TraceHeader", system -> {
            system.text("agency", "OrganId");
            system.moment("at", "Timestamp");
        });
        staff(business);
        return json;
    }

    private void act(Sheet act) {
        act.constant("kind", "BussinessDocType", ActKind.class);
        act.text("reason", "BussinessDocReason");
        act.plainFlag("paper", "Paper");
        boolean update = Codes.of(ActKind.UPDATE).equals(act.textOf("BussinessDocType"));
        if (update || act.has("BussinessDocumentInfo")) {
            Sheet change = act.part("change");
            change.text("document", "DocumentId");
            Sheet info = change.below("BussinessDocumentInfo");
            info.plainFlag("contentChanged", "DocumentInfo");
            info.plainFlag("receiversChanged", "DocumentReceiver");
            info.below("ReceiverList").each("receivers", "Receiver", receiver -> {
                receiver.text("agency", "OrganId");
                receiver.constant("direction", "ReceiverType", Direction.class);
            });
        }
        act.below("ReplacementInfoList").each("replaced", "ReplacementInfo", replaced -> {
            replaced.text("document", "DocumentId");
            replaced.below("OrganIdList").texts("agencies", "OrganId");
        });
    }

    static void agency(Sheet agency) {
        agency.text("code", "OrganId");
        agency.text("inCharge", "OrganizationInCharge");
        agency.text("name", "OrganName");
        agency.text("address", "OrganAdd");
        agency.text("email", "Email");
        agency.text("telephone", "Telephone");
        agency.text("fax", "Fax");
        agency.text("website", "Website");
    }

    static void staff(Sheet holder) {
        if (!holder.has("StaffInfo")) {
            return;
        }
        Sheet staff = holder.part("staff", "StaffInfo");
        staff.text("department", "Department");
        staff.text("departmentId", "DepartmentId");
        staff.text("name", "Staff");
        staff.text("staffId", "StaffId");
        staff.text("email", "Email");
        staff.text("mobile", "Mobile");
    }

    private static void signer(Sheet signer) {
        signer.text("competence", "Competence");
        signer.text("position", "Position");
        signer.text("fullName", "FullName");
    }

    private void handling(Sheet handling) {
        Sheet other = handling.below("OtherInfo");
        other.constant("urgency", "Priority", Urgency.class);
        if (other.textOf("Priority").isEmpty()) {
            other.otherwise("urgency", Urgency.NORMAL);
            deviations.add("priority_missing");
        }
        handling.constant("steering", "SteeringType", Steering.class);
        handling.day("dueOn", "DueDate");
        other.flag("reply", "Direction");
        other.text("replyFors", "ReplyFors");
        other.text("references", "ReferenceCodes");
        handling.below("ResponseForTask").texts("tasks", "TaskCode");
    }

    private static void print(Sheet print) {
        Sheet other = print.below("OtherInfo");
        other.text("sphere", "SphereOfPromulgation");
        other.text("typist", "TyperNotation");
        other.number("copies", "PromulgationAmount");
        other.number("pages", "PageAmount");
        other.below("Appendixes").texts("appendixes", "Appendix");
        print.below("ToPlaces").texts("places", "Place");
    }

    private static void response(Sheet response) {
        response.text("agency", "OrganId");
        response.text("number", "Code");
        response.text("document", "DocumentId");
        response.day("issuedOn", "PromulgationDate");
    }
}
