package vn.lienthong.app.door;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import vn.lienthong.app.Meters;
import vn.lienthong.app.web.Problems;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.routes.IntakeGate;

/** {@code POST /push/<connection>/<path>}: a vendor's own form, answered in that form. */
final class PushServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String DOOR = "push";

    private final transient IntakeGate gate;
    private final transient Callers callers;
    private final transient Problems problems;
    private final transient Meters meters;

    PushServlet(IntakeGate gate, Callers callers, Problems problems, Meters meters) {
        this.gate = gate;
        this.callers = callers;
        this.problems = problems;
        this.meters = meters;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
            int slash = path.indexOf('/', 1);
            if (slash < 0) {
                throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "/push" + path));
            }
            String connection = path.substring(1, slash);
            byte[] body = request.getInputStream().readAllBytes();
            byte[] answer = gate.push(callers.of(request), connection, path.substring(slash + 1), body);
            meters.event(DOOR, connection, "accepted");
            response.setContentType("application/json; charset=utf-8");
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        } catch (RuntimeException e) {
            meters.event(DOOR, "-", problems.codeOf(e));
            problems.answer(request, response, e);
        }
    }
}
