package vn.lienthong.connectors.table;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/** What a column holds, as far as reading and comparing it goes. */
enum Kind {
    NUMBER,
    TEXT,
    /** Filled up with blanks by the database. */
    PADDED,
    DATE,
    TIME,
    DATE_TIME,
    /** A point in time: the column knows its zone. */
    MOMENT,
    BYTES,
    TRUTH,
    OTHER;

    static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
    static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    // Types that java.sql.Types does not have: SQL Server's datetimeoffset, Oracle's times with (local) zone.
    private static final int DATETIMEOFFSET = -155;
    private static final int ORACLE_TIMESTAMPTZ = -101;
    private static final int ORACLE_TIMESTAMPLTZ = -102;

    static Kind of(int jdbcType, String typeName) {
        return switch (jdbcType) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.NUMERIC,
                    Types.DECIMAL,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> NUMBER;
            case Types.CHAR, Types.NCHAR -> PADDED;
            case Types.DATE -> DATE;
            case Types.TIME -> TIME;
            case Types.TIMESTAMP -> typeName.toLowerCase(Locale.ROOT).equals("timestamptz") ? MOMENT : DATE_TIME;
            case Types.TIMESTAMP_WITH_TIMEZONE, DATETIMEOFFSET, ORACLE_TIMESTAMPTZ, ORACLE_TIMESTAMPLTZ -> MOMENT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.BIT, Types.BOOLEAN -> TRUTH;
            case Types.VARCHAR, Types.NVARCHAR, Types.LONGVARCHAR, Types.LONGNVARCHAR, Types.CLOB, Types.NCLOB -> TEXT;
            default -> OTHER;
        };
    }

    boolean isTime() {
        return this == DATE || this == DATE_TIME || this == MOMENT;
    }

    void bind(PreparedStatement statement, int at, String text) throws SQLException {
        switch (this) {
            case NUMBER -> number(statement, at, new BigDecimal(text));
            case DATE -> statement.setObject(at, LocalDate.parse(text));
            case DATE_TIME -> statement.setObject(at, LocalDateTime.parse(text));
            case MOMENT -> statement.setObject(at, OffsetDateTime.parse(text));
            case BYTES -> statement.setBytes(at, Base64.getDecoder().decode(text));
            case OTHER -> statement.setObject(at, text, Types.OTHER);
            case TEXT, PADDED, TIME, TRUTH -> statement.setString(at, text);
        }
    }

    // PostgreSQL finds no index of whole numbers by a decimal.
    private static void number(PreparedStatement statement, int at, BigDecimal value) throws SQLException {
        if (value.stripTrailingZeros().scale() <= 0 && value.precision() - value.scale() <= 18) {
            statement.setLong(at, value.longValueExact());
        } else {
            statement.setBigDecimal(at, value);
        }
    }

    /** Orders two watermarks of a kind that can be looked back in. */
    int compare(String one, String other) {
        return switch (this) {
            case NUMBER -> new BigDecimal(one).compareTo(new BigDecimal(other));
            case DATE -> LocalDate.parse(one).compareTo(LocalDate.parse(other));
            case DATE_TIME -> LocalDateTime.parse(one).compareTo(LocalDateTime.parse(other));
            case MOMENT ->
                OffsetDateTime.parse(one)
                        .toInstant()
                        .compareTo(OffsetDateTime.parse(other).toInstant());
            default -> throw new IllegalStateException("no looking back in " + this);
        };
    }
}
