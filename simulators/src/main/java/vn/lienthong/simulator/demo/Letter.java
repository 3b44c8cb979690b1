package vn.lienthong.simulator.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An invented official document as its office issues it, an edXML package.
 *
 * @param from code of the agency that issues it
 * @param to codes of the agencies that get it
 * @param number the number on the paper; the symbol is always the same
 * @param recalled number of the letter that this one takes back, 0 for a new document
 */
record Letter(String from, List<String> to, int number, String subject, int recalled) {
    private static final String SYMBOL = "UBND-VX";
    private static final String DAY = "2026/03/05";
    private static final String ATTACHMENTS = "</edXMLEnvelope><AttachmentEncoded>";

    Letter {
        to = List.copyOf(to);
    }

    /** Number that the package bears all its way. */
    String id() {
        return id(number);
    }

    byte[] edxml() {
        return (head("") + "</edXMLEnvelope></edXML>").getBytes(StandardCharsets.UTF_8);
    }

    /** With a file, which is written where it has its place and nowhere else. */
    byte[] edxml(LargeFile file) {
        String manifest = "<edXMLManifest version=\"1.0\"><Reference><ContentId>cid:f1</ContentId>"
                + "<ContentType>application/octet-stream</ContentType><AttachmentName>" + file.name()
                + "</AttachmentName></Reference></edXMLManifest>";
        String before = head(manifest) + ATTACHMENTS + "<Attachment><ContentId>cid:f1</ContentId><AttachmentName>"
                + file.name() + "</AttachmentName><ContentType>application/octet-stream</ContentType>"
                + "<ContentTransferEncoded>";
        String after = "</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>";
        return file.between(before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
    }

    private String head(String body) {
        String receivers = to.stream()
                .map(code -> "<To><OrganId>" + code + "</OrganId></To>")
                .collect(Collectors.joining());
        String answered = recalled == 0
                ? ""
                : "<ResponseFor><OrganId>" + from + "</OrganId><Code>" + recalled + "/" + SYMBOL
                        + "</Code><PromulgationDate>" + DAY + "</PromulgationDate><DocumentId>" + id(recalled)
                        + "</DocumentId></ResponseFor>";
        return """
                <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader><MessageHeader>
                <From><OrganId>%s</OrganId></From>%s<DocumentId>%s</DocumentId>
                <Code><CodeNumber>%d</CodeNumber><CodeNotation>%s</CodeNotation></Code>
                <PromulgationInfo><Place>Phú Thọ</Place><PromulgationDate>%s</PromulgationDate></PromulgationInfo>
                <DocumentType><Type>1</Type><TypeDetail>0</TypeDetail><TypeName>Công văn</TypeName></DocumentType>
                <Subject>%s</Subject><OtherInfo><Priority>1</Priority></OtherInfo>%s</MessageHeader>
                <TraceHeaderList><Bussiness><BussinessDocType>%d</BussinessDocType>\
                <BussinessDocReason>Trình diễn</BussinessDocReason><Paper>0</Paper></Bussiness></TraceHeaderList>
                </edXMLHeader><edXMLBody>%s</edXMLBody>""".formatted(
                        from, receivers, id(), number, SYMBOL, DAY, subject, answered, recalled == 0 ? 0 : 1, body);
    }

    private String id(int ofNumber) {
        return from + "," + DAY + "," + ofNumber + "/" + SYMBOL;
    }
}
