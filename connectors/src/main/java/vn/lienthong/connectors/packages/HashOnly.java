package vn.lienthong.connectors.packages;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestOutputStream;
import vn.lienthong.connector.ContentDamaged;
import vn.lienthong.connector.Contents;
import vn.lienthong.model.ContentHash;

/** Looks at bytes without keeping them. */
final class HashOnly implements Contents {

    @Override
    public Kept keep(Writing bytes) throws IOException {
        Counter counter = new Counter();
        try (DigestOutputStream out = new DigestOutputStream(counter, PackageFile.sha256())) {
            bytes.writeTo(out);
            return new Kept(ContentHash.of(out.getMessageDigest().digest()), counter.size());
        }
    }

    @Override
    public InputStream open(ContentHash hash) throws IOException {
        throw new ContentDamaged(hash, "was not kept");
    }
}
