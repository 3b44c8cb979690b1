package vn.lienthong.app.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.LedgerUnavailable;

/**
 * What went wrong with a request, in the hub's words.
 *
 * @param status of HTTP; the code's own unless HTTP has a finer one
 * @param defect whether we must be told: then the cause is logged
 */
record HttpFailure(HubFailure failure, int status, boolean defect) {
    /** Of HTTP: the caller stopped in the midst of its body. */
    static final int STALLED = 408;

    static HttpFailure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HubFailure failure) {
                return plain(failure);
            }
            if (cause instanceof SocketTimeoutException) {
                return new HttpFailure(
                        new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("", "body_stalled"))),
                        STALLED,
                        false);
            }
            if (cause instanceof LedgerUnavailable) {
                return plain(new HubFailure(FailureCode.LEDGER_UNAVAILABLE, Map.of("retryAfter", "2")));
            }
        }
        if (thrown instanceof HttpMediaTypeNotSupportedException e) {
            String expected =
                    e.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining(", "));
            return plain(new HubFailure(FailureCode.CONTENT_TYPE_UNSUPPORTED, Map.of("expected", expected)));
        }
        // Tomcat's own word for bad chunks, a body cut short, a caller that left.
        if (thrown instanceof BadRequestException) {
            return plain(new HubFailure(FailureCode.BODY_MALFORMED));
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return plain(UnreadableBody.of(unreadable));
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException e) {
            String allowed = String.join(", ", Objects.requireNonNullElse(e.getSupportedMethods(), new String[0]));
            return plain(
                    new HubFailure(FailureCode.METHOD_NOT_ALLOWED, Map.of("method", e.getMethod(), "allow", allowed)));
        }
        if (thrown instanceof MissingServletRequestParameterException e) {
            return plain(parameter(e.getParameterName(), "missing"));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException e) {
            return plain(new HubFailure(
                    FailureCode.REQUEST_INVALID,
                    List.of(FieldProblem.of(
                            "/" + e.getName(), "parameter_form", "expected", example(e.getRequiredType())))));
        }
        if (thrown instanceof TypeMismatchException) {
            return plain(new HubFailure(FailureCode.REQUEST_INVALID));
        }
        if (thrown instanceof ErrorResponse e) {
            return ofStatus(e.getStatusCode().value());
        }
        return new HttpFailure(new HubFailure(FailureCode.DEFECT), 500, !(thrown instanceof IOException));
    }

    /** For what the container or Spring refused by a bare status. */
    static HttpFailure ofStatus(int status) {
        FailureCode code = switch (HttpStatus.valueOf(status < 400 ? 500 : status)) {
            case UNAUTHORIZED -> FailureCode.UNAUTHENTICATED;
            case FORBIDDEN -> FailureCode.FORBIDDEN;
            case NOT_FOUND -> FailureCode.NOT_FOUND;
            case PAYLOAD_TOO_LARGE -> FailureCode.BODY_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> FailureCode.CONTENT_TYPE_UNSUPPORTED;
            case TOO_MANY_REQUESTS -> FailureCode.TOO_MANY_REQUESTS;
            case SERVICE_UNAVAILABLE -> FailureCode.NOT_READY;
            case NOT_IMPLEMENTED -> FailureCode.REQUEST_INVALID;
            default -> status >= 400 && status < 500 ? FailureCode.REQUEST_INVALID : FailureCode.DEFECT;
        };
        return new HttpFailure(new HubFailure(code), status < 400 ? 500 : status, false);
    }

    private static HttpFailure plain(HubFailure failure) {
        return new HttpFailure(failure, failure.code().httpStatus(), failure.code() == FailureCode.DEFECT);
    }

    /** The same in every language. */
    private static String example(@Nullable Class<?> type) {
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "123";
        }
        return type == LocalDate.class ? "2026-03-01" : "…";
    }

    private static HubFailure parameter(String name, String reason) {
        return new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("/" + name, reason)));
    }
}
