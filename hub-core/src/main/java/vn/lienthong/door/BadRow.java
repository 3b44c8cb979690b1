package vn.lienthong.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Row;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.SetAside;
import vn.lienthong.ledger.Sources;
import vn.lienthong.wire.Digest;

/** A row that cannot become a message, and why. */
record BadRow(Row row, List<FieldProblem> problems) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Sources.Bad kept() {
        byte[] columns = json(row.columns()).getBytes(StandardCharsets.UTF_8);
        String why = json(problems.stream()
                .map(p -> Map.of("path", p.path(), "reason", p.reason(), "facts", p.facts()))
                .toList());
        return new Sources.Bad(
                new Sources.Where(row.place().source(), row.place().position()),
                why,
                columns,
                Digest.of("row", row.place().toString(), columns));
    }

    /** What a row holds that was set aside. */
    static Map<String, String> columns(SetAside row) {
        return columns(row.columns());
    }

    static Map<String, String> columns(byte[] json) {
        return read(json, new TypeReference<>() {});
    }

    static List<FieldProblem> problems(SetAside row) {
        return read(row.problems().getBytes(StandardCharsets.UTF_8), new TypeReference<>() {});
    }

    private static <T> T read(byte[] json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new HubFailure(FailureCode.DEFECT, Map.of(), List.of(), e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new HubFailure(FailureCode.DEFECT, Map.of(), List.of(), e);
        }
    }
}
