package vn.lienthong.connectors.table;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/** Where the databases' SQL differs: how to ask for the first rows only, for a text's bytes, and what a time is compared with. */
enum Dialect {
    STANDARD {
        @Override
        String first(int rows, String select) {
            return "select " + select + " fetch first " + rows + " rows only";
        }

        @Override
        String raw(String column) {
            return "cast(" + column + " as varbinary)";
        }
    },
    POSTGRESQL {
        @Override
        String first(int rows, String select) {
            return "select " + select + " fetch first " + rows + " rows only";
        }

        // SQL_ASCII is PostgreSQL's word for "no conversion".
        @Override
        String raw(String column) {
            return "convert_to(" + column + ", 'SQL_ASCII')";
        }
    },
    LIMITED {
        @Override
        String first(int rows, String select) {
            return "select " + select + " limit " + rows;
        }

        @Override
        String raw(String column) {
            return "cast(" + column + " as binary)";
        }
    },
    SQL_SERVER {
        @Override
        String first(int rows, String select) {
            return "select top (" + rows + ") " + select;
        }

        @Override
        String raw(String column) {
            return "cast(cast(" + column + " as varchar(max)) as varbinary(max))";
        }

        // A datetime counts in 300ths of a second; compared with finer times as it is, it is greater than itself.
        @Override
        String mark(Column column) {
            String type = column.typeName().toLowerCase(Locale.ROOT);
            return type.equals("datetime") || type.equals("smalldatetime") ? "cast(? as " + type + ")" : "?";
        }
    },
    ORACLE {
        // "fetch first" is unknown before release 12.
        @Override
        String first(int rows, String select) {
            return "select * from (select " + select + ") where rownum <= " + rows;
        }

        @Override
        String raw(String column) {
            return "utl_raw.cast_to_raw(" + column + ")";
        }

        // A date compared with a timestamp is not looked up in its index.
        @Override
        String mark(Column column) {
            return column.typeName().equalsIgnoreCase("date") ? "cast(? as date)" : "?";
        }
    };

    static Dialect of(DatabaseMetaData database) throws SQLException {
        String product = database.getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (product.contains("sql server")) {
            return SQL_SERVER;
        }
        if (product.contains("oracle")) {
            return ORACLE;
        }
        if (product.contains("postgresql")) {
            return POSTGRESQL;
        }
        return product.contains("mariadb") || product.contains("mysql") ? LIMITED : STANDARD;
    }

    /** A select, given without its first word, of so many rows. */
    abstract String first(int rows, String select);

    /** The bytes of a text column as they are stored. */
    abstract String raw(String column);

    /** The place of a value that is compared with the column. */
    String mark(Column column) {
        return "?";
    }
}
