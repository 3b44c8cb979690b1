package vn.lienthong.app.door;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import vn.lienthong.app.web.Problems;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.routes.IntakeGate;

/** {@code POST /push/<connection>/<path>}: a vendor's own form, answered in that form. */
final class PushServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String DOOR = "push";

    private final transient IntakeGate gate;
    private final transient CurrentCaller callers;
    private final transient Problems problems;

    PushServlet(IntakeGate gate, CurrentCaller callers, Problems problems) {
        this.gate = gate;
        this.callers = callers;
        this.problems = problems;
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
            byte[] answer = gate.push(callers.at(DOOR), connection, path.substring(slash + 1), body);
            response.setContentType("application/json; charset=utf-8");
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        } catch (RuntimeException e) {
            problems.answer(request, response, e);
        }
    }
}
