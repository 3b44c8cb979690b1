package vn.lienthong.connectors.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.connector.Contents;

/** The parts of a package, wherever they stand in it. */
record PackageParts(Element header, Element trace, Element manifest, List<Attached> files) {
    static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

    /** A few hundred files are more than anybody sends. */
    private static final int MOST_FILES = 500;

    private static final Set<String> AROUND =
            Set.of("edXML", "edXMLEnvelope", "edXMLHeader", "edXMLBody", "AttachmentEncoded");

    static PackageParts read(InputStream in, Contents contents, Deviations deviations) throws IOException {
        XmlSource xml = XmlSource.open(in, deviations);
        AttachmentReader attachments = new AttachmentReader(xml, contents, deviations);
        Element header = Element.NONE;
        Element trace = Element.NONE;
        Element manifest = Element.NONE;
        List<Attached> files = new ArrayList<>();
        boolean root = true;
        while (xml.nextTag()) {
            if (!xml.isStart()) {
                continue;
            }
            if (root && !xml.name().equals("edXML")) {
                throw Broken.of("T.edXML", "not_edxml");
            }
            root = false;
            namespace(xml, deviations);
            switch (xml.name()) {
                case "MessageHeader", "Status" -> header = xml.small();
                case "TraceHeaderList" -> trace = xml.small();
                case "edXMLManifest" -> manifest = xml.small();
                case "Attachment" -> files.add(attachments.read());
                case "DigitalSignature" -> {
                    xml.skip();
                    deviations.add("digital_signature_element");
                }
                default -> around(xml);
            }
            if (files.size() > MOST_FILES) {
                throw Broken.of("R.AttachmentEncoded.Attachment", "too_many", Map.of("expected", "0–" + MOST_FILES));
            }
        }
        if (header.equals(Element.NONE)) {
            throw Broken.of("N.MessageHeader", "missing");
        }
        return new PackageParts(header, trace, manifest, files);
    }

    private static void around(XmlSource xml) throws IOException {
        if (!AROUND.contains(xml.name())) {
            xml.skip();
        }
    }

    private static void namespace(XmlSource xml, Deviations deviations) {
        if (xml.namespace().isEmpty()) {
            deviations.add("namespace_missing");
        } else if (!xml.namespace().equals(NAMESPACE) && !xml.name().equals("Signature")) {
            deviations.add("namespace_other");
        }
    }
}
