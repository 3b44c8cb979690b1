package vn.lienthong.connectors.edxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.HashMap;
import java.util.Map;
import vn.lienthong.connector.ContentTooLarge;
import vn.lienthong.connector.Contents;

/** Reads one {@code Attachment}: small elements as text, the content as a stream into the store. */
final class AttachmentReader {
    private static final String PATH = "AttachmentEncoded.Attachment";
    private static final String CONTENT = "ContentTransferEncoded";

    private final XmlSource xml;
    private final Contents contents;
    private final Unpacking unpacking;

    AttachmentReader(XmlSource xml, Contents contents, Deviations deviations) {
        this.xml = xml;
        this.contents = contents;
        this.unpacking = new Unpacking(contents, deviations);
    }

    Attached read() throws IOException {
        Map<String, String> texts = new HashMap<>();
        Contents.Kept kept = null;
        byte[] beginning = {};
        while (xml.nextTag() && xml.isStart()) {
            if (!xml.name().equals(CONTENT)) {
                Element small = xml.small();
                texts.put(small.name(), small.text());
            } else if (kept == null) {
                InputStream decoded = new Base64Text(xml, "T." + PATH + "." + CONTENT);
                beginning = decoded.readNBytes(MediaTypes.TELLING);
                kept = keep(new SequenceInputStream(new ByteArrayInputStream(beginning), decoded));
            } else {
                throw Broken.of("M." + PATH + "." + CONTENT, "attachment_twice");
            }
        }
        if (kept == null) {
            throw Broken.of("N." + PATH + "." + CONTENT, "missing");
        }
        Attached attached = new Attached(
                Attached.plainId(texts.getOrDefault("ContentId", "")),
                texts.getOrDefault("AttachmentName", ""),
                texts.getOrDefault("Description", ""),
                texts.getOrDefault("ContentType", ""),
                kept,
                beginning);
        return unpacking.unpacked(attached);
    }

    private Contents.Kept keep(InputStream decoded) throws IOException {
        try {
            return contents.keep(decoded);
        } catch (ContentTooLarge e) {
            throw Broken.of(
                    "R." + PATH + "." + CONTENT, "content_too_large", Map.of("limit", Long.toString(e.limit())));
        }
    }
}
