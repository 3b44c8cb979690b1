package vn.lienthong.app.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.filter.ServerHttpObservationFilter;
import vn.lienthong.app.web.Problems;
import vn.lienthong.door.Answer;
import vn.lienthong.door.Caller;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.routes.IntakeGate;
import vn.lienthong.text.Lang;

/**
 * {@code POST /api/v1/events}: CloudEvents 1.0, structured, binary or in a batch. A single event is answered 202 with its
 * receipt or with a problem; a batch 202 when all are accepted, 207 with one answer each otherwise.
 */
final class EventsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** Where it stands, also in the metrics. */
    static final String PATH = "/api/v1/events";

    private static final String DOOR = "http";
    private static final String ATTRIBUTE = "ce-";
    private static final int MULTI_STATUS = 207;

    private final transient IntakeGate gate;
    private final transient CurrentCaller callers;
    private final transient Problems problems;
    private final transient ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    EventsServlet(IntakeGate gate, CurrentCaller callers, Problems problems) {
        this.gate = gate;
        this.callers = callers;
        this.problems = problems;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServerHttpObservationFilter.findObservationContext(request).ifPresent(seen -> seen.setPathPattern(PATH));
        Caller caller = callers.at(DOOR);
        List<Answer> answers;
        try {
            byte[] body = request.getInputStream().readAllBytes();
            answers = gate.events(caller, request.getContentType(), cloudEventHeaders(request), body);
        } catch (RuntimeException e) {
            problems.answer(request, response, e);
            return;
        }
        boolean batch = isBatch(request);
        if (!batch && answers.get(0) instanceof Answer.Refused refused) {
            problems.answer(request, response, refused.failure());
            return;
        }
        write(request, response, answers, batch);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, List<Answer> answers, boolean batch)
            throws IOException {
        boolean allAccepted = answers.stream().allMatch(Answer.Accepted.class::isInstance);
        List<Object> items = new ArrayList<>(answers.size());
        for (Answer answer : answers) {
            items.add(
                    answer instanceof Answer.Accepted accepted
                            ? ReceiptView.of(accepted)
                            : Map.of(
                                    "index",
                                    answer.index(),
                                    "problem",
                                    problems.view(
                                            ((Answer.Refused) answer).failure(),
                                            Lang.of(request.getHeader("Accept-Language")))));
        }
        byte[] out = json.writeValueAsBytes(Map.of("receipts", items));
        response.setStatus(allAccepted ? HttpServletResponse.SC_ACCEPTED : MULTI_STATUS);
        response.setContentType("application/json");
        if (!batch && answers.get(0) instanceof Answer.Accepted accepted) {
            response.setHeader("Location", ReceiptView.location(accepted.receipt()));
        }
        response.setContentLength(out.length);
        response.getOutputStream().write(out);
    }

    private static boolean isBatch(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/cloudevents-batch");
    }

    /** Two lines of one attribute would leave it to chance which of them counts. */
    private static String only(String header, Enumeration<String> values) {
        String value = values.nextElement();
        if (values.hasMoreElements()) {
            throw new HubFailure(
                    FailureCode.ENVELOPE_INVALID,
                    List.of(FieldProblem.of("/" + header.substring(ATTRIBUTE.length()), "header_twice")));
        }
        return value;
    }

    private static Map<String, String> cloudEventHeaders(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(ATTRIBUTE)) {
                headers.put(lower, only(lower, request.getHeaders(name)));
            }
        }
        return headers;
    }
}
