package vn.lienthong.connectors.documentaxis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.lienthong.connector.Body;
import vn.lienthong.connector.Contents;
import vn.lienthong.connectors.edxml.EdxmlWriter;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.ContentHash;

/**
 * A message as the multipart body of {@code sendEdoc}. The axis wants the hash of the package before the package, so it is
 * written twice: once to be measured, once to go out; the writer writes the same bytes each time.
 */
final class PackageFile implements Body {
    /** Neither XML nor base64 contains it: it begins a line with two dashes. */
    private static final String BOUNDARY = "lien-thong-package-7d3f0c51";

    private static final byte[] HEAD = ("--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"file_doc\"; filename=\"package.edxml\""
                    + "\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);

    private final CanonicalMessage message;
    private final Contents contents;
    private final ContentHash hash;
    private final long size;

    private PackageFile(CanonicalMessage message, Contents contents, ContentHash hash, long size) {
        this.message = message;
        this.contents = contents;
        this.hash = hash;
        this.size = size;
    }

    static PackageFile of(CanonicalMessage message, Contents contents) throws IOException {
        Counter measured = new Counter();
        try (DigestOutputStream digested = new DigestOutputStream(measured, sha256())) {
            EdxmlWriter.write(message, contents, digested);
            return new PackageFile(
                    message,
                    contents,
                    ContentHash.of(digested.getMessageDigest().digest()),
                    measured.size());
        }
    }

    /** Of the package alone. */
    ContentHash hash() {
        return hash;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    @Override
    public long length() {
        return HEAD.length + size + TAIL.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(HEAD);
        EdxmlWriter.write(message, contents, out);
        out.write(TAIL);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
