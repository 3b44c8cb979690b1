package vn.lienthong.connectors.paged;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.document.DocumentPath;
import vn.lienthong.connectors.http.PathSetting;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** Keys that say how we show who we are. */
final class AccessSettings {
    static final Setting<AuthKind> AUTH = Setting.oneOf(
                    "auth",
                    AuthKind.class,
                    "How we show who we are: none, basic (user and password with every call), login (a call that gives a token) or client-credentials (OAuth2, as provincial gateways do). A fixed header can be sent beside each.")
            .or(AuthKind.NONE);
    static final Setting<String> USER = Setting.text("user", "Account, or for client-credentials the consumer key.")
            .or("");
    static final Setting<String> PASSWORD = Setting.secret(
                    "password", "Password of the account, or for client-credentials the consumer secret.")
            .or("");
    static final Setting<String> HEADER_NAME = Setting.text(
                    "header-name",
                    "Name of a header that is sent with every call, the login too, such as lgspaccesstoken.")
            .or("");
    static final Setting<String> HEADER_VALUE = Setting.secret(
                    "header-value", "Value of the header that header-name names.")
            .or("");
    static final Setting<String> LOGIN_PATH = PathSetting.of("login-path", "Path of the call that gives the token.")
            .or("");
    static final Setting<String> LOGIN_BODY = new Setting<>(
            "login-body",
            String.class,
            "For auth login: body of that call with {user} and {password}; JSON when it begins with {, else a form.",
            Optional.of("{\"user\":\"{user}\",\"pass\":\"{password}\"}"),
            false,
            text -> Template.ofLogin(text).text());
    static final Setting<String> LOGIN_FIELD = new Setting<>(
            "login-field",
            String.class,
            "Where the token stands in the answer of that call, such as /data/accessToken. Calls carry it as Authorization: Bearer, or where path or body say {token}.",
            Optional.of("/access_token"),
            false,
            text -> {
                DocumentPath.of(text);
                return text;
            });

    private AccessSettings() {}

    static List<Setting<?>> all() {
        return List.of(AUTH, USER, PASSWORD, HEADER_NAME, HEADER_VALUE, LOGIN_PATH, LOGIN_BODY, LOGIN_FIELD);
    }

    /** What is right alone and not together. */
    static void check(Settings settings) {
        AuthKind kind = settings.get(AUTH);
        List<FieldProblem> problems = new ArrayList<>();
        boolean logsIn = kind == AuthKind.LOGIN || kind == AuthKind.CLIENT_CREDENTIALS;
        if (logsIn && settings.get(LOGIN_PATH).isEmpty()) {
            problems.add(FieldProblem.of("/login-path", "missing"));
        }
        if ((kind == AuthKind.BASIC || kind == AuthKind.LOGIN)
                && settings.get(USER).isEmpty()) {
            problems.add(FieldProblem.of("/user", "missing"));
        }
        if (!problems.isEmpty()) {
            throw new HubFailure(FailureCode.SETTINGS_INVALID, problems);
        }
        if (!settings.get(HEADER_NAME).isEmpty()) {
            HttpCall.get("/").with(settings.get(HEADER_NAME), settings.get(HEADER_VALUE));
        }
    }
}
