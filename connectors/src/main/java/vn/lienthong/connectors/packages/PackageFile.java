package vn.lienthong.connectors.packages;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.lienthong.connector.Body;
import vn.lienthong.connector.Contents;
import vn.lienthong.connectors.edxml.EdxmlWriter;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.ContentHash;

/**
 * A message as a body that is written while it goes out. Systems want length or hash of the package before the package, so
 * it is written twice: once to be measured, once to go out; the writer writes the same bytes each time.
 */
public final class PackageFile implements Body {
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

    public static PackageFile of(CanonicalMessage message, Contents contents) throws IOException {
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

    public ContentHash hash() {
        return hash;
    }

    /** The package with some bytes before and behind it, as the part of a multipart body has. */
    public Body between(byte[] head, byte[] tail) {
        return new Body() {
            @Override
            public long length() {
                return head.length + size + tail.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(head);
                PackageFile.this.writeTo(out);
                out.write(tail);
            }
        };
    }

    @Override
    public long length() {
        return size;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        EdxmlWriter.write(message, contents, out);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
