package vn.lienthong.connectors.table;

import java.net.URI;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.testkit.connector.SourceFault;
import vn.lienthong.testkit.connector.SourceStage;

/** A table in H2 with a counter as watermark, as the kit sees it. */
final class TableStage implements SourceStage, AutoCloseable {
    static final String USER = "agency";

    private final Source database = Source.h2();
    private boolean wrongPassword;

    TableStage() {
        database.run("create table ho_so (ma varchar(20), so bigint, ten varchar(50))");
    }

    String url() {
        return database.url();
    }

    String password() {
        return wrongPassword ? "wrong" : Source.PASSWORD;
    }

    @Override
    public URI base() {
        return URI.create("http://demo.phutho.local");
    }

    @Override
    public void holds(List<Map<String, String>> records) {
        database.run("truncate table ho_so");
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < records.size(); i++) {
            Map<String, String> record = records.get(i);
            values.append(i == 0 ? "" : ", ")
                    .append("('%s', %d, '%s')".formatted(record.get(KEY), i + 1, record.get(NAME)));
        }
        if (!records.isEmpty()) {
            database.run("insert into ho_so values " + values);
        }
    }

    @Override
    public boolean spoil(int index) {
        return false;
    }

    @Override
    public Set<SourceFault> faults() {
        return EnumSet.of(SourceFault.UNREACHABLE, SourceFault.ACCESS_REFUSED, SourceFault.GARBAGE);
    }

    @Override
    public void strike(SourceFault fault) {
        switch (fault) {
            case ACCESS_REFUSED -> wrongPassword = true;
            case UNREACHABLE -> database.run("alter table ho_so rename to away");
            case GARBAGE -> database.run("alter table ho_so rename column ma to ma_khac");
            case FAILING, CUT -> throw new IllegalArgumentException(fault + " is not a table's");
        }
    }

    @Override
    public void calm() {
        wrongPassword = false;
        database.run(
                "alter table if exists away rename to ho_so",
                "alter table if exists ho_so alter column if exists ma_khac rename to ma");
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
