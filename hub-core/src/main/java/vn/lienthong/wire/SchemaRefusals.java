package vn.lienthong.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.lienthong.failure.FieldProblem;

/** All that the JSON Schema of a type says about JSON, in our own reasons. Runs only after a failure. */
final class SchemaRefusals {
    private static final String REASON = "x-reason";
    private static final String EXPECTED = "x-expected";

    private final ConcurrentMap<String, Schema> schemas = new ConcurrentHashMap<>();

    List<FieldProblem> of(String type, JsonNode data, String prefix) {
        Schema schema = schemas.computeIfAbsent(type, SchemaRefusals::load);
        List<FieldProblem> problems = new ArrayList<>();
        for (ValidationMessage message : schema.compiled().validate(data)) {
            problem(message, schema.source(), prefix).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<FieldProblem> problem(ValidationMessage message, JsonNode source, String prefix) {
        String path = prefix + message.getInstanceLocation();
        JsonNode owner =
                source.at(parent(message.getSchemaLocation().getFragment().toString()));
        String expected = owner.path(EXPECTED).asText("");
        return switch (message.getType()) {
            case "required" -> Optional.of(FieldProblem.of(path + "/" + message.getProperty(), "missing"));
            case "type" -> Optional.of(type(path, message, owner.path("type")));
            case "maxLength" ->
                Optional.of(FieldProblem.of(path, "length", "expected", "1–" + owner.path("maxLength")));
            case "maxItems" ->
                Optional.of(FieldProblem.of(path, "too_many", "expected", "0–" + owner.path("maxItems")));
            case "minimum", "maximum" -> Optional.of(FieldProblem.of(path, "number_range", "expected", expected));
            case "enum" -> enumeration(path, message, owner.path("enum"));
            case "pattern" -> Optional.of(pattern(path, owner, expected));
            // Said by RecordRefusals, with "did you mean".
            case "additionalProperties" -> Optional.empty();
            default -> Optional.of(FieldProblem.of(path, "invalid"));
        };
    }

    private static FieldProblem type(String path, ValidationMessage message, JsonNode type) {
        if (message.getInstanceNode().isNull()) {
            return FieldProblem.of(path, "missing");
        }
        return FieldProblem.of(
                path, "type", "expected", type.isArray() ? type.path(0).asText() : type.asText());
    }

    /** A value that is no text at all is named by its type already. */
    private static Optional<FieldProblem> enumeration(String path, ValidationMessage message, JsonNode values) {
        if (!message.getInstanceNode().isTextual()) {
            return Optional.empty();
        }
        List<String> allowed = new ArrayList<>();
        values.forEach(value -> allowed.add(value.asText()));
        return Optional.of(FieldProblem.of(path, "unknown_value", "expected", String.join(", ", allowed)));
    }

    private static FieldProblem pattern(String path, JsonNode owner, String expected) {
        String reason = owner.path(REASON).asText("invalid");
        return expected.isEmpty() ? FieldProblem.of(path, reason) : FieldProblem.of(path, reason, "expected", expected);
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(pointer.lastIndexOf('/'), 0));
    }

    private static Schema load(String type) {
        try (InputStream in = SchemaRefusals.class.getResourceAsStream("/schemas/" + type + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no JSON Schema for " + type);
            }
            JsonNode source = new StrictJson().tree(in.readAllBytes());
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .locale(Locale.ROOT)
                    .build();
            return new Schema(source, factory().getSchema(source, config));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Knows our two annotations: the reason of a pattern and what was expected. */
    private static JsonSchemaFactory factory() {
        JsonMetaSchema meta = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .keyword(new NonValidationKeyword(REASON))
                .keyword(new NonValidationKeyword(EXPECTED))
                .build();
        return JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012))
                .metaSchema(meta)
                .build();
    }

    private record Schema(JsonNode source, JsonSchema compiled) {}
}
