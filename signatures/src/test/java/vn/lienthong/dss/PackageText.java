package vn.lienthong.dss;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** edXML packages as a department writes them, with invented content. */
final class PackageText {
    static final String DEPARTMENT = "000.00.12.H44";
    static final String COMMUNE = "000.00.33.H44";
    static final String SMALL =
            Base64.getEncoder().encodeToString("%PDF-1.4\n% demo\n".getBytes(StandardCharsets.UTF_8));

    private PackageText() {}

    static String id(int number) {
        return DEPARTMENT + ",2026/03/05," + number + "/SM-VP";
    }

    static String document(int number) {
        return document(number, SMALL);
    }

    static String document(int number, Path file) {
        try {
            return document(number, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One with one attachment, {@code 1.pdf}. */
    static String document(int number, String base64) {
        return """
                <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader><MessageHeader>
                <From><OrganId>%s</OrganId></From><To><OrganId>%s</OrganId></To><DocumentId>%s</DocumentId>
                <Code><CodeNumber>%d</CodeNumber><CodeNotation>SM-VP</CodeNotation></Code>
                <PromulgationInfo><Place>Phú Thọ</Place><PromulgationDate>2026/03/05</PromulgationDate></PromulgationInfo>
                <DocumentType><Type>1</Type><TypeDetail>0</TypeDetail><TypeName>Công văn</TypeName></DocumentType>
                <Subject>V/v báo cáo quý I</Subject><OtherInfo><Priority>1</Priority></OtherInfo></MessageHeader>
                <TraceHeaderList><Bussiness><BussinessDocType>0</BussinessDocType><Paper>0</Paper></Bussiness></TraceHeaderList>
                </edXMLHeader><edXMLBody><edXMLManifest version="1.0"><Reference><ContentId>cid:a1</ContentId>
                <ContentType>application/pdf</ContentType><AttachmentName>1.pdf</AttachmentName></Reference></edXMLManifest>
                </edXMLBody></edXMLEnvelope><AttachmentEncoded><Attachment><ContentId>cid:a1</ContentId>
                <AttachmentName>1.pdf</AttachmentName><ContentType>application/pdf</ContentType>
                <ContentTransferEncoded>%s</ContentTransferEncoded></Attachment></AttachmentEncoded>
                </edXML>
                """.formatted(DEPARTMENT, COMMUNE, id(number), number, base64);
    }

    static String status(int number, String from, String code) {
        return """
                <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader><MessageHeader>
                <From><OrganId>%s</OrganId></From><ResponseFor><OrganId>%s</OrganId><Code>%d/SM-VP</Code>
                <PromulgationDate>2026/03/05</PromulgationDate><DocumentId>%s</DocumentId></ResponseFor>
                <StatusCode>%s</StatusCode><Description>demo</Description><Timestamp>2026/03/06 08:%s:00</Timestamp>
                </MessageHeader></edXMLHeader></edXMLEnvelope></edXML>
                """.formatted(from, from.equals(COMMUNE) ? DEPARTMENT : COMMUNE, number, id(number), code, code);
    }
}
