package vn.lienthong.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.CanonicalMessage;

/** The slow way: says everything that is wrong with an event that the quick way gave up. */
final class EventDoctor {
    private final StrictJson json;
    private final CanonicalTypes types;
    private final MessageProblems messages;

    EventDoctor(StrictJson json, CanonicalTypes types) {
        this.json = json;
        this.types = types;
        this.messages = new MessageProblems(json);
    }

    HubFailure structured(byte[] body) {
        JsonNode event = json.tree(body);
        if (!event.isObject()) {
            return envelope(List.of(FieldProblem.of("", "type", "expected", "object")));
        }
        Attributes attributes = new Attributes();
        event.properties().forEach(field -> attribute(attributes, field));
        return failure(attributes, event.path("data"));
    }

    HubFailure binary(Attributes attributes, byte[] body) {
        return failure(attributes, json.tree(body));
    }

    private HubFailure failure(Attributes attributes, JsonNode data) {
        List<FieldProblem> problems = new ArrayList<>(attributes.problems(types));
        if (data.isMissingNode() || data.isNull()) {
            problems.add(FieldProblem.of("/data", "missing"));
            return envelope(problems);
        }
        String type = attributes.get("type");
        Class<? extends CanonicalMessage> record =
                type == null ? null : types.find(type).orElse(null);
        List<FieldProblem> inMessage =
                type == null || record == null ? List.of() : messages.of(type, record, data, "/data");
        if (record != null && inMessage.isEmpty()) {
            subject(attributes, record, data).ifPresent(problems::add);
        }
        boolean envelopeIsWrong = !problems.isEmpty();
        problems.addAll(inMessage);
        if (envelopeIsWrong) {
            return envelope(problems);
        }
        return new HubFailure(
                FailureCode.MESSAGE_INVALID,
                problems.isEmpty() ? List.of(FieldProblem.of("/data", "invalid")) : problems);
    }

    private Optional<FieldProblem> subject(
            Attributes attributes, Class<? extends CanonicalMessage> record, JsonNode data) {
        String subject = attributes.get("subject");
        if (subject == null || subject.equals(key(record, data))) {
            return Optional.empty();
        }
        return Optional.of(FieldProblem.of("/subject", "subject_mismatch"));
    }

    private @Nullable String key(Class<? extends CanonicalMessage> record, JsonNode data) {
        try {
            return json.value(data, record).key();
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static void attribute(Attributes attributes, Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        if (field.getKey().equals("data") || value.isNull()) {
            return;
        }
        boolean readable = value.isTextual()
                || ((value.isBoolean() || value.isIntegralNumber()) && !Attributes.mustBeText(field.getKey()));
        if (readable) {
            attributes.put(field.getKey(), value.asText());
        } else {
            attributes.putWrongType(field.getKey());
        }
    }

    private static HubFailure envelope(List<FieldProblem> problems) {
        return new HubFailure(FailureCode.ENVELOPE_INVALID, problems);
    }

    void requireArray(@Nullable JsonToken first) {
        if (first != JsonToken.START_ARRAY) {
            throw envelope(List.of(FieldProblem.of("", "type", "expected", "array")));
        }
    }

    void requireAtMost(int most, int events) {
        if (events > most) {
            throw envelope(List.of(FieldProblem.of("", "too_many", "expected", "1–" + most)));
        }
    }

    void requireSome(int most, int events) {
        if (events == 0) {
            throw envelope(List.of(FieldProblem.of("", "too_few", "expected", "1–" + most)));
        }
    }

    /** The events of a batch, each as its own bytes. */
    List<byte[]> parts(byte[] body, int most) {
        List<byte[]> parts = new ArrayList<>();
        try (JsonParser in = json.parser(body)) {
            requireArray(in.nextToken());
            while (in.nextToken() != JsonToken.END_ARRAY) {
                requireAtMost(most, parts.size() + 1);
                int from = (int) in.currentTokenLocation().getByteOffset();
                in.skipChildren();
                // A number or a word is read to its end only when it is asked for.
                in.getText();
                parts.add(Arrays.copyOfRange(
                        body, from, (int) in.currentLocation().getByteOffset()));
            }
            StrictJson.requireEnd(in);
            return parts;
        } catch (JsonProcessingException e) {
            throw Malformed.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
