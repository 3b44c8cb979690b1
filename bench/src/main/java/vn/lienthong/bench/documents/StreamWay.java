package vn.lienthong.bench.documents;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.connectors.documentaxis.DocumentAxisConnector;
import vn.lienthong.connectors.packages.PackageReading;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.content.FolderContentStore;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.simulator.AxisSystem;
import vn.lienthong.testkit.connector.TestParcel;

/** The hub's own: package and attachments stream into the store and out of it. */
final class StreamWay implements Way {
    private final Contents contents;
    private final PooledHttp http;
    private final Sink<?> sink;

    StreamWay(Path store, URI axis) throws IOException {
        contents = FolderContentStore.open(store, ContentLimits.STANDARD, Clock.systemUTC())
                .of("qlvb");
        http = PooledHttp.open(HttpOptions.to(axis));
        sink = new DocumentAxisConnector()
                .open(new Settings(Map.of("system-id", AxisSystem.PHU_THO.id(), "secret", AxisSystem.PHU_THO.secret())))
                .sinks()
                .get(0);
    }

    @Override
    public void carry(Path file) throws IOException {
        Contents.Kept original;
        try (InputStream in = Files.newInputStream(file)) {
            original = contents.keep(in);
        }
        CanonicalMessage message = PackageReading.of(original, contents)
                .message()
                .orElseThrow(() -> new IOException("the package is not valid"));
        Outcome outcome = deliver(sink, original.hash().value(), message);
        if (!(outcome instanceof Outcome.Delivered)) {
            throw new IOException("not delivered: " + outcome);
        }
    }

    private <M extends CanonicalMessage> Outcome deliver(Sink<M> to, String id, CanonicalMessage message) {
        return to.deliver(
                TestParcel.of(id.substring(0, 32), to.accepts().cast(message)).with(contents), http);
    }

    @Override
    public void close() {
        http.close();
    }
}
