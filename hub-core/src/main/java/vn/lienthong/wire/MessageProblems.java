package vn.lienthong.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.model.CanonicalMessage;

/** Everything wrong with the data of an event: the records' own words first, then the schema's, one for each field. */
final class MessageProblems {
    private static final int MOST = 100;

    private final StrictJson json;
    private final SchemaRefusals schemas = new SchemaRefusals();

    MessageProblems(StrictJson json) {
        this.json = json;
    }

    List<FieldProblem> of(String type, Class<? extends CanonicalMessage> record, JsonNode data, String path) {
        RecordRefusals refusals = new RecordRefusals(json);
        refusals.look(data, record, path);
        Map<String, FieldProblem> byPath = new LinkedHashMap<>();
        add(byPath, refusals.precise());
        add(byPath, schemas.of(type, data, path));
        refusals.vague().stream()
                .filter(vague -> byPath.keySet().stream().noneMatch(said -> said.startsWith(vague.path())))
                .toList()
                .forEach(vague -> byPath.put(vague.path(), vague));
        return byPath.values().stream().limit(MOST).toList();
    }

    private static void add(Map<String, FieldProblem> byPath, Collection<FieldProblem> problems) {
        problems.forEach(problem -> byPath.putIfAbsent(problem.path(), problem));
    }
}
