package vn.lienthong.bench.join;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An agency's table in a PostgreSQL of its own. */
record BigTable(EmbeddedPostgres server) implements AutoCloseable {

    static BigTable of(int rows) throws IOException, SQLException {
        BigTable table = new BigTable(EmbeddedPostgres.builder().start());
        try (Connection connection = table.server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table ho_so (\"MaHS\" text primary key, \"HoTen\" text, \"NgayNhan\" text,"
                    + " \"ThuTuc\" text, \"TT\" text, so bigint not null)");
            // Many rows share a watermark, as they do where a program writes in bulk.
            statement.execute(
                    "insert into ho_so select 'H44.05-260305-' || lpad(i::text, 7, '0'), 'Phạm Thị Mẫu ' || i % 1000,"
                            + " lpad((1 + i % 28)::text, 2, '0') || '/11/2026 08:' || lpad((i % 60)::text, 2, '0'),"
                            + " 'HT-0' || 1 + i % 2, case i % 2 when 0 then '2' else '9' end, i / 7"
                            + " from generate_series(0, " + (rows - 1) + ") i");
            statement.execute("create index on ho_so (so, \"MaHS\")");
        }
        return table;
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
