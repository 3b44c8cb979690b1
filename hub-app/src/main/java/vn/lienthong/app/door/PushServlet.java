package vn.lienthong.app.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.ServerHttpObservationFilter;
import vn.lienthong.app.web.BodyLimit;
import vn.lienthong.app.web.Problems;
import vn.lienthong.door.PushReply;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.routes.IntakeGate;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/**
 * {@code POST /push/<connection>/<path>}: a vendor's own form, answered in that form, or record by record. An octet stream
 * is read while it comes.
 */
final class PushServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** Where it stands, also in the metrics: without the connection, which anybody could invent. */
    static final String PATH = "/push/*";

    private static final String DOOR = "push";

    private final transient IntakeGate gate;
    private final transient CurrentCaller callers;
    private final transient Problems problems;
    private final transient Texts texts;
    private final transient ObjectMapper json = new ObjectMapper();

    PushServlet(IntakeGate gate, CurrentCaller callers, Problems problems, Texts texts) {
        this.gate = gate;
        this.callers = callers;
        this.problems = problems;
        this.texts = texts;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServerHttpObservationFilter.findObservationContext(request).ifPresent(seen -> seen.setPathPattern(PATH));
        try {
            String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
            int slash = path.indexOf('/', 1);
            if (slash < 0) {
                throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "/push" + path));
            }
            String connection = path.substring(1, slash);
            answer(request, response, handedIn(request, connection, path.substring(slash + 1)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            problems.answer(request, response, e);
        }
    }

    private PushReply handedIn(HttpServletRequest request, String connection, String path) throws IOException {
        if (BodyLimit.isStream(request)) {
            return gate.letter(callers.at(DOOR), connection, path, request.getInputStream());
        }
        requireJson(request.getContentType());
        return gate.push(
                callers.at(DOOR), connection, path, request.getInputStream().readAllBytes());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, PushReply reply) throws IOException {
        byte[] body;
        if (reply instanceof PushReply.OfRecords records) {
            Lang lang = Lang.of(request.getHeader("Accept-Language"));
            response.setStatus(RecordsView.status(records));
            response.setHeader("Content-Language", lang.tag());
            body = json.writeValueAsBytes(RecordsView.of(records, lang, texts));
        } else {
            body = ((PushReply.InItsForm) reply).body();
        }
        response.setContentType("application/json; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Older systems leave it out; what they name otherwise is not JSON. */
    private static void requireJson(@Nullable String contentType) {
        if (contentType != null && !contentType.toLowerCase(Locale.ROOT).contains("json")) {
            throw new HubFailure(FailureCode.CONTENT_TYPE_UNSUPPORTED, Map.of("expected", "application/json"));
        }
    }
}
