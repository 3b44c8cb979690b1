package vn.lienthong.connectors.restpull;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.document.DocumentForm;
import vn.lienthong.connectors.paged.Complaint;
import vn.lienthong.connectors.paged.Escape;
import vn.lienthong.connectors.paged.PagedPull;
import vn.lienthong.connectors.paged.PagedSettings;
import vn.lienthong.connectors.paged.Request;
import vn.lienthong.connectors.paged.Template;

/**
 * Reads the records of an agency's service over HTTP, in JSON or XML, by days and pages, and changes nothing there.
 *
 * <p>{@code path} and {@code body} say one question; {@code {from}}, {@code {to}}, {@code {page}}, {@code {offset}}, {@code
 * {size}}, {@code {cursor}} and {@code {token}} in them are filled for each call. Days are read in order from {@code start}
 * to today, the last ones again each time; a record that did not change makes no new message.
 *
 * <p>An answer counts when the value at {@code ok-field} is one of {@code ok-values}. A page that is not sound to its end is
 * not taken, and the reading goes on with it next time. Nested fields are columns such as {@code chuHoSo.ten} and {@code
 * tep.0.ten}.
 */
public final class RestPullConnector implements Connector {
    private static final Setting<String> PATH = PagedSettings.checked(
            "path",
            "Path of the list with its query, such as /ho-so?tuNgay={from}&denNgay={to}&trang={page}.",
            text -> {
                if (!text.startsWith("/") || text.chars().anyMatch(c -> c <= 0x20 || c >= 0x7f)) {
                    throw new IllegalArgumentException("a path that begins with / and has no blanks expected");
                }
                Template.ofPage(text);
            });
    private static final Setting<Method> METHOD = Setting.oneOf(
                    "method", Method.class, "How it is asked for: get or post.")
            .or(Method.GET);
    private static final Setting<String> BODY = PagedSettings.checked(
                    "body", "For post: the body, such as {\"fromDate\":\"{from}\",\"page\":{page}}.", Template::ofPage)
            .or("");
    private static final Setting<String> CONTENT_TYPE = PagedSettings.checked(
                    "content-type", "Kind of the body; says too how values are written in it.", Escape::ofType)
            .or("application/json");
    private static final Setting<String> HEADERS = PagedSettings.checked(
                    "headers",
                    "More headers without secrets, separated by semicolons, such as dstcode: VN:GOV:X; providerurl: http://….",
                    RestPullConnector::headers)
            .or("");
    private static final Setting<DocumentForm> FORM = Setting.oneOf(
                    "form", DocumentForm.class, "How answers are written.")
            .or(DocumentForm.JSON);

    private final Clock clock;

    public RestPullConnector() {
        this(Clock.systemUTC());
    }

    RestPullConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "rest-pull";
    }

    @Override
    public List<Setting<?>> settings() {
        return PagedSettings.with(List.of(PATH, METHOD, BODY, CONTENT_TYPE, HEADERS, FORM));
    }

    @Override
    public Ports open(Settings settings) {
        Request request = new Request(
                settings.get(METHOD).name(),
                Template.ofPage(settings.get(PATH)),
                Template.ofPage(settings.get(BODY)),
                settings.get(CONTENT_TYPE),
                headers(settings.get(HEADERS)));
        return Ports.of(PagedPull.of(settings, request, settings.get(FORM), Complaint.NONE, clock));
    }

    private static Map<String, String> headers(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(one -> {
                    int colon = one.indexOf(':');
                    String name = colon < 0 ? "" : one.substring(0, colon).strip();
                    if (!name.matches("[A-Za-z0-9-]+")
                            || name.toLowerCase(Locale.ROOT).equals("authorization")) {
                        throw new IllegalArgumentException("name: value; name: value expected, without Authorization");
                    }
                    headers.put(name, one.substring(colon + 1).strip());
                });
        return headers;
    }

    /** How a page is asked for. */
    enum Method {
        GET,
        POST
    }
}
