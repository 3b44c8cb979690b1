package vn.lienthong.testkit.connector;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.ContentsAway;
import vn.lienthong.content.ContentStore;
import vn.lienthong.model.ContentHash;

/** A store on another machine that cannot be reached. */
public final class AwayContents implements ContentStore, Contents {

    @Override
    public Contents of(String connection) {
        return this;
    }

    @Override
    public Collected collect(Need need, Duration grace) throws IOException {
        throw new ContentsAway("it does not answer");
    }

    @Override
    public Kept keep(Writing writing) throws IOException {
        throw new ContentsAway("it does not answer");
    }

    @Override
    public InputStream open(ContentHash hash) throws IOException {
        throw new ContentsAway("it does not answer");
    }
}
