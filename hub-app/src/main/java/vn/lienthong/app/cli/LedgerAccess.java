package vn.lienthong.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.app.embedded.DataFolder;
import vn.lienthong.app.embedded.EmbeddedPostgresServer;
import vn.lienthong.app.embedded.PostgresAddress;
import vn.lienthong.app.embedded.StartRefused;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.LedgerPools;

/** The ledger's server for a command: an outside one, the one of a running hub, or its own for as long as it takes. */
final class LedgerAccess {
    private LedgerAccess() {}

    static <T> T with(Optional<Path> data, Function<PostgresAddress, T> work) {
        String outside = variable("HUB_POSTGRES_URL", "");
        if (!outside.isEmpty()) {
            return work.apply(new PostgresAddress(
                    outside, variable("HUB_POSTGRES_USER", ""), variable("HUB_POSTGRES_PASSWORD", "")));
        }
        Path folder = data.orElseGet(() -> Path.of(variable("HUB_DATA", "data")));
        Optional<PostgresAddress> running = EmbeddedPostgresServer.findRunning(folder);
        if (running.isPresent()) {
            return work.apply(running.get());
        }
        if (!EmbeddedPostgresServer.hasLedger(folder)) {
            Path looked = folder.toAbsolutePath().normalize();
            throw new StartRefused(
                    "Thư mục " + looked
                            + " không có sổ cái nào. Kiểm tra --data hoặc HUB_DATA; không có gì được tạo ra.",
                    "There is no ledger in " + looked + ". Check --data or HUB_DATA; nothing was created.");
        }
        try (DataFolder own = DataFolder.open(folder);
                EmbeddedPostgresServer server =
                        EmbeddedPostgresServer.start(own, own.resolve("postgres-binaries"), 0)) {
            return work.apply(server.address());
        }
    }

    /** The same with the ledger opened, brought up to date with this program's tables and left again. */
    static <T> T withLedger(Optional<Path> data, String name, Function<Ledger, T> work) {
        return with(data, address -> {
            Flyway.configure()
                    .dataSource(address.url(), address.user(), address.password())
                    .load()
                    .migrate();
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(address.url());
            source.setUser(address.user());
            source.setPassword(address.password());
            Ledger ledger = Ledger.open(LedgerPools.oneForAll(source), Clock.systemUTC(), name, lanes -> {});
            try {
                return work.apply(ledger);
            } finally {
                ledger.node().leave();
            }
        });
    }

    private static String variable(String name, String byDefault) {
        return Objects.requireNonNullElse(System.getenv(name), byDefault);
    }
}
