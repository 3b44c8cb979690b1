package vn.lienthong.app.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.failure.WithoutMessages;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Problem;
import vn.lienthong.text.Texts;

/** Answers a failure as problem+json (RFC 9457) in the caller's language. The only writer of error bodies. */
@Component
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;
    private final ObjectMapper json;

    public Problems(Texts texts) {
        this.texts = texts;
        this.json = new ObjectMapper();
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, HubFailure failure)
            throws IOException {
        answer(request, response, failure, failure.code().httpStatus());
    }

    /** The same where tokens are given: with the code that RFC 6749 has for it, as its programs expect it. */
    public void answer(HttpServletRequest request, HttpServletResponse response, HubFailure failure, String oauthError)
            throws IOException {
        Lang lang = Lang.of(request.getHeader("Accept-Language"));
        ObjectNode body = json.valueToTree(Problem.of(failure, lang, texts));
        body.put("error", oauthError);
        write(response, failure, lang, failure.code().httpStatus(), "application/json", json.writeValueAsBytes(body));
    }

    /** Whatever was thrown, as the caller may know it; a defect is logged with its cause and told without it. */
    public void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException thrown)
            throws IOException {
        HttpFailure failure = HttpFailure.of(thrown);
        if (failure.defect()) {
            LOG.error("defect while answering {}", request.getMethod(), WithoutMessages.of(thrown));
        }
        answer(request, response, failure.failure(), failure.status());
    }

    /** The problem as an object, for an answer that holds several. */
    public Problem view(HubFailure failure, Lang lang) {
        return Problem.of(failure, lang, texts);
    }

    /** The same with another status, where HTTP has a finer one than the code: 405, 406. */
    void answer(HttpServletRequest request, HttpServletResponse response, HubFailure failure, int status)
            throws IOException {
        Lang lang = Lang.of(request.getHeader("Accept-Language"));
        byte[] body = json.writeValueAsBytes(withStatus(Problem.of(failure, lang, texts), status));
        write(response, failure, lang, status, Problem.CONTENT_TYPE, body);
    }

    private static void write(
            HttpServletResponse response, HubFailure failure, Lang lang, int status, String type, byte[] body)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Content-Language", lang.tag());
        response.setHeader("Cache-Control", "no-store");
        if (failure.code() == FailureCode.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        } else if (failure.code() == FailureCode.CREDENTIALS_REFUSED) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"hub\"");
        }
        String allowed = failure.facts().get("allow");
        if (allowed != null) {
            response.setHeader("Allow", allowed);
        }
        String wait = failure.facts().get("retryAfter");
        if (wait != null) {
            response.setHeader("Retry-After", wait);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** What the container refused before any page was asked, ready to be written. */
    String ofContainer(int status, @Nullable String acceptLanguage) throws IOException {
        HubFailure failure = HttpFailure.ofStatus(status).failure();
        HubFailure told = failure.code() == FailureCode.REQUEST_INVALID
                ? new HubFailure(failure.code(), List.of(FieldProblem.of("", "http_form")))
                : failure;
        return json.writeValueAsString(withStatus(Problem.of(told, Lang.of(acceptLanguage), texts), status));
    }

    private static Problem withStatus(Problem problem, int status) {
        return new Problem(
                problem.type(),
                problem.title(),
                status,
                problem.detail(),
                problem.code(),
                problem.side(),
                problem.remedy(),
                problem.errors());
    }
}
