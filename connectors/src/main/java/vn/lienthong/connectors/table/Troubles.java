package vn.lienthong.connectors.table;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.SourceTrouble;

/**
 * What a driver's exception means for the person who must act. The driver's own message is never passed on: it may quote
 * a row or the address.
 */
final class Troubles {
    private static final int ORACLE_LOGIN = 1017;
    private static final int ORACLE_ACCOUNT_LOCKED = 28000;
    private static final int SQL_SERVER_LOGIN = 18456;
    private static final Set<Integer> SQL_SERVER_OR_ORACLE_MAY_NOT = Set.of(229, 230, 1031, 1045, 1142);
    private static final Set<String> GIVEN_UP = Set.of("57014", "HY008", "HYT00", "HYT01");

    private final Access access;
    private final String table;

    Troubles(Access access, String table) {
        this.access = access;
        this.table = table;
    }

    SourceTrouble of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("table", table);
        facts.put("state", state.isEmpty() ? "–" : state);
        facts.put("code", Integer.toString(e.getErrorCode()));
        facts.put("seconds", Long.toString(access.timeout().toSeconds()));
        return new SourceTrouble(reason(e, state), facts);
    }

    private static String reason(SQLException e, String state) {
        if (isLogin(e.getErrorCode(), state)) {
            return "table_login_refused";
        }
        if (e instanceof SQLTimeoutException || GIVEN_UP.contains(state) || hasTimedOut(e)) {
            return "table_timeout";
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "table_unreachable";
        }
        if (mayNot(e.getErrorCode(), state)) {
            return "table_forbidden";
        }
        return state.startsWith("42") || state.startsWith("S000") ? "table_query_refused" : "table_failed";
    }

    private static boolean isLogin(int code, String state) {
        return state.startsWith("28")
                || code == SQL_SERVER_LOGIN
                || code == ORACLE_LOGIN
                || (code == ORACLE_ACCOUNT_LOCKED && state.startsWith("99"));
    }

    private static boolean mayNot(int code, String state) {
        return state.equals("42501")
                || state.equals("90096")
                || (!state.startsWith("22") && SQL_SERVER_OR_ORACLE_MAY_NOT.contains(code));
    }

    private static boolean hasTimedOut(@Nullable Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
