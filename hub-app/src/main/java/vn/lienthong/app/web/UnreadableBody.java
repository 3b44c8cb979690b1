package vn.lienthong.app.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** Why Spring could not read the body of an operator's request; it names the place and never what stands there. */
final class UnreadableBody {
    private UnreadableBody() {}

    static HubFailure of(HttpMessageNotReadableException thrown) {
        Throwable cause = thrown.getCause();
        if (cause instanceof JsonMappingException mapping && !(mapping.getCause() instanceof JsonProcessingException)) {
            String rule = mapping instanceof UnrecognizedPropertyException ? "unknown_field" : "invalid";
            return new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of(path(mapping), rule)));
        }
        if (cause instanceof JsonProcessingException json) {
            return malformed("malformed_json", place(json.getLocation()));
        }
        return malformed("empty_body", Map.of());
    }

    private static HubFailure malformed(String rule, Map<String, String> facts) {
        return new HubFailure(FailureCode.BODY_MALFORMED, List.of(new FieldProblem("", rule, facts)));
    }

    private static Map<String, String> place(JsonLocation where) {
        return Map.of(
                "line", Integer.toString(Math.max(1, where.getLineNr())),
                "column", Integer.toString(Math.max(1, where.getColumnNr())));
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
