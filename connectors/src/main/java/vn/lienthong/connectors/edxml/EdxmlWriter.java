package vn.lienthong.connectors.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import vn.lienthong.connector.Contents;
import vn.lienthong.model.Attachment;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;

/**
 * Writes a package by the letter of the standard: one order, one namespace, {@code yyyy/MM/dd}, files as plain base64. The
 * same message gives the same bytes; files stream from the store, their hash looked at once more.
 */
public final class EdxmlWriter {
    private static final int PORTION = 48 * 1024;

    private EdxmlWriter() {}

    /**
     * Writes an official document or a status.
     *
     * @throws vn.lienthong.connector.ContentDamaged when a file is not what the message says
     */
    public static void write(CanonicalMessage message, Contents contents, OutputStream out) throws IOException {
        if (message instanceof DocumentStatus status) {
            XmlOut.write(out, xml -> xml.plain("edXML", () -> StatusToHeader.write(status, xml)));
        } else if (message instanceof OfficialDocument document) {
            XmlOut.write(
                    out,
                    xml -> xml.plain("edXML", () -> {
                        DocumentToHeader.write(document, xml);
                        attachments(document, contents, xml);
                    }));
        } else {
            throw new IllegalArgumentException(
                    "no package for " + message.getClass().getSimpleName());
        }
    }

    private static void attachments(OfficialDocument document, Contents contents, XmlOut xml) {
        xml.plain(
                "AttachmentEncoded",
                () -> document.attachments()
                        .forEach(attachment -> xml.plain("Attachment", () -> attachment(attachment, contents, xml))));
    }

    private static void attachment(Attachment attachment, Contents contents, XmlOut xml) {
        xml.plain("ContentId", "cid:" + attachment.id());
        xml.plain("AttachmentName", attachment.name());
        xml.plain("Description", attachment.description());
        xml.plain("ContentType", DocumentToHeader.typeOf(attachment));
        xml.outer("ContentTransferEncoded", () -> xml.raw(out -> encode(contents, attachment, out)));
    }

    // Whole groups of three at a time: the encoder's own stream takes its time for each of them.
    private static void encode(Contents contents, Attachment attachment, OutputStream out) throws IOException {
        byte[] portion = new byte[PORTION];
        byte[] text = new byte[PORTION / 3 * 4];
        try (InputStream bytes = contents.open(attachment.content())) {
            int count;
            do {
                count = bytes.readNBytes(portion, 0, PORTION);
                byte[] read = count == PORTION ? portion : Arrays.copyOf(portion, count);
                out.write(text, 0, Base64.getEncoder().encode(read, text));
            } while (count == PORTION);
        }
    }
}
