package vn.lienthong.app.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A second hub process for tests: starts its PostgreSQL, says where, and waits to be killed. */
final class HubThatIsKilled {
    private HubThatIsKilled() {}

    public static void main(String[] arguments) throws IOException {
        DataFolder data = DataFolder.open(Path.of(arguments[0]));
        EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, Path.of(arguments[1]), 0);
        System.out.println(server.address().url());
        if (System.in.read() != -1) {
            throw new IllegalStateException("nobody should talk to this process");
        }
    }
}
