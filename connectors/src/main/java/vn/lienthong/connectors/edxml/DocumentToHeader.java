package vn.lienthong.connectors.edxml;

import org.jspecify.annotations.Nullable;
import vn.lienthong.model.Agency;
import vn.lienthong.model.Attachment;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.Staff;

/** An official document as the envelope of a package (domain sections 1.3 and 1.4). */
final class DocumentToHeader {
    private DocumentToHeader() {}

    static void write(OfficialDocument document, XmlOut xml) {
        xml.outer("edXMLEnvelope", () -> {
            xml.in("edXMLHeader", () -> {
                xml.in("MessageHeader", () -> header(document, xml));
                xml.in("TraceHeaderList", () -> trace(document, xml));
            });
            xml.in("edXMLBody", () -> xml.in("edXMLManifest", () -> manifest(document, xml)));
        });
    }

    private static void header(OfficialDocument document, XmlOut xml) {
        agency("From", document.from(), xml);
        document.to().forEach(to -> agency("To", to, xml));
        xml.text("DocumentId", document.id().value());
        xml.in("Code", () -> {
            xml.text("CodeNumber", document.number().number());
            xml.text("CodeNotation", document.number().symbol());
        });
        xml.in("PromulgationInfo", () -> {
            xml.text("Place", document.issued().place());
            xml.day("PromulgationDate", document.issued().on());
        });
        xml.in("DocumentType", () -> {
            xml.text("Type", document.kind().code());
            xml.text("TypeDetail", document.kind().detail());
            xml.text("TypeName", document.kind().name());
        });
        xml.text("Subject", document.subject());
        xml.text("Content", document.content());
        document.signers()
                .forEach(signer -> xml.in("SignerInfo", () -> {
                    xml.text("Competence", signer.competence());
                    xml.text("Position", signer.position());
                    xml.text("FullName", signer.fullName());
                }));
        xml.optional("DueDate", document.handling().dueOn());
        xml.in("OtherInfo", () -> other(document.handling(), document.print(), xml));
        document.responses().forEach(response -> response(response, xml));
        OfficialDocument.Steering steering = document.handling().steering();
        xml.optional("SteeringType", steering == null ? null : Codes.of(steering));
        xml.texts("ResponseForTask", "TaskCode", document.handling().tasks());
        xml.texts("ToPlaces", "Place", document.print().places());
    }

    private static void other(OfficialDocument.Handling handling, OfficialDocument.Print print, XmlOut xml) {
        xml.text("Priority", Codes.of(handling.urgency()));
        xml.text("SphereOfPromulgation", print.sphere());
        xml.text("TyperNotation", print.typist());
        xml.optional("PromulgationAmount", print.copies());
        xml.optional("PageAmount", print.pages());
        xml.optional("ReplyFors", handling.replyFors());
        xml.optional("Direction", handling.reply());
        xml.optional("ReferenceCodes", handling.references());
        xml.texts("Appendixes", "Appendix", print.appendixes());
    }

    private static void response(OfficialDocument.Response response, XmlOut xml) {
        xml.in("ResponseFor", () -> {
            xml.text("OrganId", response.agency().value());
            xml.optional("Code", response.number());
            xml.text("DocumentId", response.document().value());
            xml.optional("PromulgationDate", response.issuedOn());
        });
    }

    private static void trace(OfficialDocument document, XmlOut xml) {
        document.trace()
                .forEach(passed -> xml.in("TraceHeader", () -> {
                    xml.text("OrganId", passed.agency().value());
                    xml.moment("Timestamp", passed.at());
                }));
        xml.in("Bussiness", () -> {
            business(document.act(), xml);
            staff(document.staff(), xml);
        });
    }

    private static void business(OfficialDocument.Act act, XmlOut xml) {
        OfficialDocument.Change change = act.change();
        if (change != null) {
            xml.text("DocumentId", change.document().value());
        }
        xml.text("BussinessDocType", Codes.of(act.kind()));
        xml.text("BussinessDocReason", act.reason());
        xml.flag("Paper", act.paper());
        if (change != null) {
            xml.in("BussinessDocumentInfo", () -> change(change, xml));
        }
        if (!act.replaced().isEmpty()) {
            xml.in(
                    "ReplacementInfoList",
                    () -> act.replaced()
                            .forEach(replaced -> xml.in("ReplacementInfo", () -> {
                                xml.text("DocumentId", replaced.document().value());
                                xml.texts("OrganIdList", "OrganId", replaced.agencies());
                            })));
        }
    }

    private static void change(OfficialDocument.Change change, XmlOut xml) {
        xml.flag("DocumentInfo", change.contentChanged());
        xml.flag("DocumentReceiver", change.receiversChanged());
        if (!change.receivers().isEmpty()) {
            xml.in(
                    "ReceiverList",
                    () -> change.receivers()
                            .forEach(receiver -> xml.in("Receiver", () -> {
                                xml.text("OrganId", receiver.agency().value());
                                xml.text("ReceiverType", Codes.of(receiver.direction()));
                            })));
        }
    }

    private static void manifest(OfficialDocument document, XmlOut xml) {
        xml.attribute("version", "1.0");
        document.attachments()
                .forEach(attachment -> xml.in("Reference", () -> {
                    xml.text("ContentId", "cid:" + attachment.id());
                    xml.text("ContentType", typeOf(attachment));
                    xml.text("Description", attachment.description());
                    xml.text("AttachmentName", attachment.name());
                }));
    }

    /** As the sender declared it. */
    static String typeOf(Attachment attachment) {
        String declared = attachment.declaredType();
        return declared == null ? attachment.mediaType() : declared;
    }

    static void agency(String name, Agency agency, XmlOut xml) {
        xml.in(name, () -> {
            xml.text("OrganId", agency.code().value());
            xml.text("OrganizationInCharge", agency.inCharge());
            xml.text("OrganName", agency.name());
            xml.text("OrganAdd", agency.address());
            xml.text("Email", agency.email());
            xml.text("Telephone", agency.telephone());
            xml.text("Fax", agency.fax());
            xml.text("Website", agency.website());
        });
    }

    static void staff(@Nullable Staff staff, XmlOut xml) {
        if (staff == null) {
            return;
        }
        xml.in("StaffInfo", () -> {
            xml.text("Department", staff.department());
            xml.optional("DepartmentId", staff.departmentId());
            xml.text("Staff", staff.name());
            xml.optional("StaffId", staff.staffId());
            xml.text("Email", staff.email());
            xml.text("Mobile", staff.mobile());
        });
    }
}
