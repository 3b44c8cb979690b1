package vn.lienthong.wire;

import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.rw.CloudEventRWException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.model.InvalidValue;

/** The CloudEvents attributes of one event while it is read, and what is wrong with them. */
final class Attributes {
    private static final Set<String> NOT_EXTENSIONS =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema");
    private static final int LONGEST_NAME_PART = 128;
    private static final int LONGEST_EXTENSION = 256;
    private static final int MOST_EXTENSIONS = 10;

    private static final Instant EARLIEST = Instant.parse("1989-12-31T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    void put(String name, String value) {
        values.put(name, value);
    }

    void putWrongType(String name) {
        refuse(name, FieldProblem.of("/" + Names.shown(name), "type", "expected", "string"));
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    String must(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** Attributes of the specification are texts; only extensions may be whole numbers or booleans. */
    static boolean mustBeText(String name) {
        return NOT_EXTENSIONS.contains(name);
    }

    Optional<Instant> time() {
        return Optional.ofNullable(values.get("time")).map(Moments::parse).map(Attributes::withinReach);
    }

    /** The years that the messages' own moments may have; PostgreSQL and the SDK do not know all that ISO 8601 can write. */
    private static Instant withinReach(Instant time) {
        if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
            throw InvalidValue.of("date_range", "expected", "1990–2100");
        }
        return time;
    }

    Map<String, String> extensions() {
        Map<String, String> extensions = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!NOT_EXTENSIONS.contains(name)) {
                extensions.put(name, value);
            }
        });
        return extensions;
    }

    /** Everything wrong with the envelope; empty is the good case and costs little. */
    List<FieldProblem> problems(CanonicalTypes types) {
        if (values.containsKey("data_base64")) {
            problems.add(FieldProblem.of("/data_base64", "not_supported", "expected", "data"));
            values.remove("data_base64");
        }
        equal("specversion", "1.0");
        printable("id");
        connection("source");
        type(types);
        subject();
        contentType();
        timeForm();
        extensionLimits();
        if (problems.isEmpty()) {
            askTheSdk();
        }
        return problems;
    }

    private void equal(String name, String expected) {
        String value = required(name);
        if (value != null && !value.equals(expected)) {
            problems.add(FieldProblem.of("/" + name, "not_supported", "expected", expected));
        }
    }

    private void printable(String name) {
        String value = required(name);
        if (value == null) {
            return;
        }
        if (value.isEmpty() || value.length() > LONGEST_NAME_PART) {
            problems.add(FieldProblem.of("/" + name, "length", "expected", "1–" + LONGEST_NAME_PART));
        } else if (!AttributeForms.isWithin(value, '!', '~')) {
            problems.add(FieldProblem.of("/" + name, "ascii"));
        }
    }

    private void connection(String name) {
        String value = required(name);
        if (value == null) {
            return;
        }
        if (value.isEmpty() || value.length() > LONGEST_NAME_PART) {
            problems.add(FieldProblem.of("/" + name, "length", "expected", "1–" + LONGEST_NAME_PART));
        } else if (!AttributeForms.isKebabCase(value)) {
            problems.add(FieldProblem.of("/" + name, "connection_name", "expected", "mot-cua-viet-tri"));
        }
    }

    private void type(CanonicalTypes types) {
        String value = required("type");
        if (value != null && types.find(value).isEmpty()) {
            problems.add(types.unknown(value));
        }
    }

    private void subject() {
        String value = values.get("subject");
        if (value != null && (value.isEmpty() || value.length() > LONGEST_NAME_PART)) {
            problems.add(FieldProblem.of("/subject", "length", "expected", "1–" + LONGEST_NAME_PART));
        }
    }

    private void contentType() {
        String value = values.get("datacontenttype");
        if (value != null && !MediaType.isJson(value)) {
            problems.add(FieldProblem.of("/datacontenttype", "not_supported", "expected", "application/json"));
        }
    }

    private void timeForm() {
        try {
            time();
        } catch (InvalidValue e) {
            problems.add(new FieldProblem("/time", e.reason(), e.facts()));
        }
    }

    private void extensionLimits() {
        int count = 0;
        for (Map.Entry<String, String> attribute : values.entrySet()) {
            if (NOT_EXTENSIONS.contains(attribute.getKey())) {
                continue;
            }
            count++;
            String path = "/" + Names.shown(attribute.getKey());
            if (!AttributeForms.isExtensionName(attribute.getKey())) {
                problems.add(FieldProblem.of(path, "attribute_name", "expected", "a–z, 0–9, 1–20"));
            } else if (attribute.getValue().length() > LONGEST_EXTENSION) {
                problems.add(FieldProblem.of(path, "length", "expected", "0–" + LONGEST_EXTENSION));
            } else if (!AttributeForms.isWithin(attribute.getValue(), ' ', '~')) {
                problems.add(FieldProblem.of(path, "ascii"));
            }
        }
        if (count > MOST_EXTENSIONS) {
            problems.add(FieldProblem.of("", "too_many_attributes", "expected", "0–" + MOST_EXTENSIONS));
        }
    }

    /** Our rules are the narrower ones; whatever the SDK still refuses is refused. */
    private void askTheSdk() {
        CloudEventBuilder builder = new CloudEventBuilder();
        String at = "";
        try {
            for (Map.Entry<String, String> attribute : values.entrySet()) {
                if (!attribute.getKey().equals("specversion")) {
                    at = "/" + attribute.getKey();
                    builder.withContextAttribute(attribute.getKey(), attribute.getValue());
                }
            }
            at = "";
            builder.build();
        } catch (CloudEventRWException | IllegalStateException | IllegalArgumentException e) {
            problems.add(FieldProblem.of(at, "invalid"));
        }
    }

    private @Nullable String required(String name) {
        String value = values.get(name);
        if (value == null && problems.stream().noneMatch(p -> p.path().equals("/" + name))) {
            problems.add(FieldProblem.of("/" + name, "missing"));
        }
        return value;
    }

    private void refuse(String name, FieldProblem problem) {
        values.remove(name);
        problems.add(problem);
    }
}
