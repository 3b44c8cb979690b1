package vn.lienthong.connector;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import vn.lienthong.model.ContentHash;

/**
 * Bytes too large for a message (Claim Check): kept under the SHA-256 of what they are, never changed, never as a whole in
 * memory. What one connection keeps counts against its quota; everybody can open it who has the hash.
 */
public interface Contents {
    /** Bytes that are moved at once. */
    int PORTION = 64 * 1024;

    /**
     * Keeps what is written. When it returns the bytes are durable; the same bytes twice are kept once. A writing that
     * fails leaves nothing behind.
     *
     * @throws ContentTooLarge when there are more bytes than one content may have
     * @throws SourceTrouble when the connection's quota is used up
     */
    Kept keep(Writing bytes) throws IOException;

    /** Keeps what a stream gives, to its end; in larger portions than {@code transferTo}, which a digest and a disk like better. */
    default Kept keep(InputStream bytes) throws IOException {
        return keep(out -> {
            byte[] portion = new byte[PORTION];
            for (int count = bytes.read(portion); count >= 0; count = bytes.read(portion)) {
                out.write(portion, 0, count);
            }
        });
    }

    /**
     * Reads kept bytes. Whoever reads to the end knows that they are the same: the stream fails there if they are not.
     *
     * @throws ContentDamaged when there is no such content
     */
    InputStream open(ContentHash hash) throws IOException;

    /** Writes bytes that are to be kept. */
    interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What was kept. */
    record Kept(ContentHash hash, long size) {}
}
