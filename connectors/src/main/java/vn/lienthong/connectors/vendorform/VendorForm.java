package vn.lienthong.connectors.vendorform;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.InvalidValue;

/** One object of a vendor's body; gathers everything that is wrong with it under the vendor's own field names. */
public final class VendorForm {
    private final JsonNode fields;
    private final String at;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** The object that stands at a JSON pointer of the body. */
    public VendorForm(JsonNode fields, String at) {
        this.fields = fields;
        this.at = at;
    }

    public Optional<String> find(String field) {
        JsonNode value = fields.path(field);
        if (!value.isValueNode() || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(Normalizer.normalize(value.asText(), Normalizer.Form.NFC)
                        .strip())
                .filter(text -> !text.isEmpty());
    }

    public <T> Optional<T> find(String field, Function<String, T> parse) {
        return find(field).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (InvalidValue e) {
                problems.add(new FieldProblem(at + "/" + field, e.reason(), e.facts()));
                return Optional.empty();
            }
        });
    }

    /** Empty only when a problem was noted: call {@link #check} before the value is taken out. */
    public <T> Optional<T> required(String field, Function<String, T> parse) {
        if (find(field).isEmpty()) {
            problems.add(FieldProblem.of(at + "/" + field, "missing"));
            return Optional.empty();
        }
        return find(field, parse);
    }

    public boolean isTrue(String field) {
        return find(field)
                .filter(text -> "true".equalsIgnoreCase(text) || "1".equals(text))
                .isPresent();
    }

    /** Ends with all problems noted, if there are any. */
    public void check() {
        if (!problems.isEmpty()) {
            throw new HubFailure(FailureCode.MESSAGE_INVALID, problems);
        }
    }

    /**
     * Builds a part of the message; what the part refuses is a problem of the field it came from.
     *
     * @param origins our component's path to the vendor's field
     */
    public <T> T build(Map<String, String> origins, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidValue e) {
            String field = origins.get(e.path());
            String path = field == null ? at : at + "/" + field;
            problems.add(new FieldProblem(path, e.reason(), e.facts()));
            throw new HubFailure(FailureCode.MESSAGE_INVALID, problems);
        }
    }
}
