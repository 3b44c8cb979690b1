package vn.lienthong.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL for {@code ./hub run}: a real server on the loopback interface, durable, its folder kept between starts.
 *
 * <p>The server outlives a hub that was killed; the next hub adopts it, so nothing has to be recovered twice.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    /** Long, because after a crash the server first replays its log. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final Path folder;
    private final Programs programs;
    private final PostgresAddress address;
    private final boolean adopted;

    private EmbeddedPostgresServer(Path folder, Programs programs, PostgresAddress address, boolean adopted) {
        this.folder = folder;
        this.programs = programs;
        this.address = address;
        this.adopted = adopted;
    }

    /**
     * Starts or adopts the server of this data folder.
     *
     * @param binaries where the programs are unpacked once, shared by all who use the same folder
     * @param port 0 takes a free one
     */
    public static EmbeddedPostgresServer start(DataFolder data, Path binaries, int port) {
        Path folder = data.resolve("postgres");
        String password = SecretFile.readOrMake(
                data.resolve("postgres.password"), () -> SecretFile.randomPassword(new SecureRandom()));
        Programs programs = new Programs(PostgresBinaries.in(binaries), data);
        createOnce(folder, programs, data.resolve("postgres.password"));
        PostgresFiles files = new PostgresFiles(folder);

        Optional<Postmaster> adoptable = adopt(folder, files, port, programs);
        int actualPort = adoptable.isPresent() ? adoptable.get().port() : launch(folder, files, port, programs);
        PostgresDatabase.ensure(actualPort, password, folder);
        return new EmbeddedPostgresServer(
                folder, programs, PostgresDatabase.address(actualPort, password), adoptable.isPresent());
    }

    /** Whether a hub has ever kept its ledger in this data folder. */
    public static boolean hasLedger(Path data) {
        return Files.exists(data.resolve("postgres").resolve("PG_VERSION"));
    }

    /** The server of a data folder that is running now, started by whichever hub; for a look beside it. */
    public static Optional<PostgresAddress> findRunning(Path data) {
        Path password = data.resolve("postgres.password");
        return Postmaster.of(data.resolve("postgres"))
                .filter(running -> Files.isReadable(password))
                .map(running -> PostgresDatabase.address(running.port(), SecretFile.read(password)));
    }

    public PostgresAddress address() {
        return address;
    }

    /** Whether this server was already running when the hub came. */
    public boolean adopted() {
        return adopted;
    }

    /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        if (Postmaster.of(folder).isPresent()) {
            stop(folder, programs);
        }
    }

    private static void createOnce(Path folder, Programs programs, Path passwordFile) {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            return;
        }
        Path part = folder.resolveSibling("postgres.part");
        try {
            Folders.deleteAll(part);
            programs.run(
                    Duration.ofMinutes(2),
                    "initdb",
                    "--pgdata=" + part,
                    "--username=postgres",
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions");
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of PostgreSQL cannot be made: " + folder, e);
        }
    }

    private static Optional<Postmaster> adopt(Path folder, PostgresFiles files, int port, Programs programs) {
        Optional<Postmaster> found = Postmaster.of(folder);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<Postmaster> running = untilReadyOrGone(folder, found.get());
        if (running.isEmpty()) {
            return Optional.empty();
        }
        Postmaster postmaster = running.get();
        if (files.areCurrent() && (port == 0 || port == postmaster.port())) {
            LOG.info(
                    "Dùng tiếp PostgreSQL đang chạy (PID {}, cổng {}) / adopted the running PostgreSQL (PID {}, port {})",
                    postmaster.process().pid(),
                    postmaster.port(),
                    postmaster.process().pid(),
                    postmaster.port());
            return running;
        }
        LOG.info("Khởi động lại PostgreSQL với thiết lập mới / restarting PostgreSQL with new settings");
        stop(folder, programs);
        return Optional.empty();
    }

    private static Optional<Postmaster> untilReadyOrGone(Path folder, Postmaster found) {
        Optional<Postmaster> now = Optional.of(found);
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (now.isPresent() && !now.get().ready() && System.nanoTime() < deadline) {
            endsWithin(now.get().process(), Duration.ofMillis(50));
            now = Postmaster.of(folder);
        }
        return now;
    }

    private static void endsWithin(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillAlive) {
            // looked at again by the caller
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of process " + process.pid() + " cannot be seen", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }

    private static int launch(Path folder, PostgresFiles files, int port, Programs programs) {
        try {
            if (Files.deleteIfExists(folder.resolve(Postmaster.FILE))) {
                LOG.warn("PostgreSQL lần trước không dừng bình thường; tiếp quản khóa cũ và khôi phục / PostgreSQL did"
                        + " not stop properly last time: its stale lock is taken over, the server recovers");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the stale lock of PostgreSQL cannot be removed in " + folder, e);
        }
        files.write();
        int actual = FreePort.unlessGiven(port);
        programs.run(
                START_LIMIT.plusSeconds(10),
                "pg_ctl",
                "start",
                "--wait",
                "--silent",
                "--timeout=" + START_LIMIT.toSeconds(),
                "--pgdata=" + folder,
                "--options=-p " + actual);
        return actual;
    }

    private static void stop(Path folder, Programs programs) {
        programs.run(
                STOP_LIMIT.plusSeconds(10),
                "pg_ctl",
                "stop",
                "--wait",
                "--silent",
                "--mode=fast",
                "--timeout=" + STOP_LIMIT.toSeconds(),
                "--pgdata=" + folder);
    }
}
