package vn.lienthong.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two files that decide how the embedded server promises and whom it lets in. */
final class PostgresFiles {
    // Every receipt rests on the first three lines; the rest is sized for a hub of 1 GB on 2 cores.
    private static final String SETTINGS = """
            # Written by the hub at each start; changes here are lost.
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_compression = on
            wal_buffers = 16MB
            min_wal_size = 256MB
            max_wal_size = 2GB
            checkpoint_completion_target = 0.9
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            password_encryption = 'scram-sha-256'
            shared_buffers = 128MB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            effective_cache_size = 512MB
            random_page_cost = 1.1
            huge_pages = off
            io_method = sync
            max_parallel_workers_per_gather = 0
            jit = off
            # Delivery states change all the time: dead rows must go before the state index swells.
            autovacuum_naptime = 10s
            autovacuum_max_workers = 2
            autovacuum_vacuum_scale_factor = 0.02
            autovacuum_vacuum_threshold = 1000
            autovacuum_vacuum_insert_scale_factor = 0.2
            autovacuum_analyze_scale_factor = 0.05
            autovacuum_vacuum_cost_limit = 2000
            idle_in_transaction_session_timeout = 60s
            timezone = 'UTC'
            cluster_name = 'lien-thong'
            # Statements and row contents may hold personal data: they never enter the server's log.
            log_timezone = 'UTC'
            log_statement = none
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_checkpoints = off
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgresql-%a.log'
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            """;

    private static final String ACCESS = """
            # Written by the hub at each start; changes here are lost.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path folder;

    PostgresFiles(Path folder) {
        this.folder = folder;
    }

    /** Whether a running server may still work with other settings than those of this version of the hub. */
    boolean areCurrent() {
        return SETTINGS.equals(read("postgresql.conf")) && ACCESS.equals(read("pg_hba.conf"));
    }

    void write() {
        try {
            Files.writeString(folder.resolve("postgresql.conf"), SETTINGS);
            Files.writeString(folder.resolve("pg_hba.conf"), ACCESS);
        } catch (IOException e) {
            throw new UncheckedIOException("the settings of PostgreSQL cannot be written in " + folder, e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            return "";
        }
    }
}
