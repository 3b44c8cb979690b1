package vn.lienthong.bench.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

/** Packages to be carried, each with a number and one attachment of its own. */
final class PackageTexts {
    /** A multiple of three, so that pieces in base64 follow each other without padding. */
    private static final int PIECE = 3 << 14;

    private PackageTexts() {}

    /** Writes a package whose attachment has so many bytes; only a piece of it is ever in memory. */
    static Path write(Path folder, int number, long attachment) throws IOException {
        Path file = folder.resolve(number + ".edxml");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(before(number).getBytes(StandardCharsets.UTF_8));
            Random random = new Random(number);
            byte[] piece = new byte[PIECE];
            for (long left = attachment; left > 0; left -= PIECE) {
                random.nextBytes(piece);
                byte[] whole = left < PIECE ? Arrays.copyOf(piece, (int) left) : piece;
                out.write(Base64.getEncoder().encode(whole));
            }
            out.write(AFTER.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String before(int number) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader><MessageHeader>
                <From><OrganId>000.00.12.H44</OrganId><OrganName>Sở mẫu</OrganName></From>
                <To><OrganId>000.00.00.G22</OrganId><OrganName>Văn phòng Chính phủ</OrganName></To>
                <DocumentId>000.00.12.H44,2026/03/05,%1$d/SM-VP</DocumentId>
                <Code><CodeNumber>%1$d</CodeNumber><CodeNotation>SM-VP</CodeNotation></Code>
                <PromulgationInfo><Place>Phú Thọ</Place><PromulgationDate>2026/03/05</PromulgationDate></PromulgationInfo>
                <DocumentType><Type>1</Type><TypeDetail>0</TypeDetail><TypeName>Công văn</TypeName></DocumentType>
                <Subject>V/v báo cáo quý I</Subject>
                <SignerInfo><Competence>KT.</Competence><Position>Phó Giám đốc</Position><FullName>Nguyễn Văn Mẫu</FullName></SignerInfo>
                <OtherInfo><Priority>1</Priority><PageAmount>3</PageAmount></OtherInfo></MessageHeader>
                <TraceHeaderList><Bussiness><BussinessDocType>0</BussinessDocType><Paper>0</Paper></Bussiness></TraceHeaderList>
                </edXMLHeader><edXMLBody><edXMLManifest version="1.0"><Reference><ContentId>cid:a1</ContentId>
                <ContentType>application/octet-stream</ContentType><AttachmentName>a1.bin</AttachmentName></Reference></edXMLManifest>
                </edXMLBody></edXMLEnvelope><AttachmentEncoded><Attachment><ContentId>cid:a1</ContentId>
                <AttachmentName>a1.bin</AttachmentName><ContentType>application/octet-stream</ContentType>
                <ContentTransferEncoded>""".formatted(number);
    }

    private static final String AFTER = "</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>\n";
}
