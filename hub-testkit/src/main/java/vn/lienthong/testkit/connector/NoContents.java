package vn.lienthong.testkit.connector;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import vn.lienthong.connector.ContentDamaged;
import vn.lienthong.connector.Contents;
import vn.lienthong.content.ContentStore;
import vn.lienthong.model.ContentHash;

/** A store for messages that name no contents. */
public final class NoContents implements ContentStore, Contents {

    @Override
    public Contents of(String connection) {
        return this;
    }

    @Override
    public Collected collect(Need need, Duration grace) {
        return new Collected(0, 0);
    }

    @Override
    public Kept keep(Writing bytes) {
        throw new UnsupportedOperationException("a store without contents");
    }

    @Override
    public InputStream open(ContentHash hash) throws IOException {
        throw new ContentDamaged(hash, "is not there");
    }
}
