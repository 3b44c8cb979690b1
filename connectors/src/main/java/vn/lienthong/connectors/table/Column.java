package vn.lienthong.connectors.table;

import java.sql.Types;

/**
 * One column as the database describes it.
 *
 * @param name in the database's own spelling
 * @param quoted the name as it stands in SQL
 * @param nullable also when the database does not know
 * @param raw whether its bytes are fetched as they are stored, and decoded here
 */
record Column(String name, String quoted, int jdbcType, String typeName, boolean nullable, boolean raw) {
    Kind kind() {
        return Kind.of(jdbcType, typeName);
    }

    /** The same, raw where it holds texts in an encoding of the database's choice. */
    Column asRaw() {
        boolean fits = jdbcType == Types.VARCHAR || jdbcType == Types.CHAR || jdbcType == Types.LONGVARCHAR;
        return new Column(name, quoted, jdbcType, typeName, nullable, fits);
    }

    boolean isBinaryFloat() {
        return jdbcType == Types.REAL || jdbcType == Types.FLOAT || jdbcType == Types.DOUBLE;
    }
}
