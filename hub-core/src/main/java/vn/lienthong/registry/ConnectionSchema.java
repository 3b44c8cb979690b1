package vn.lienthong.registry;

import static vn.lienthong.registry.SchemaWords.closed;
import static vn.lienthong.registry.SchemaWords.either;
import static vn.lienthong.registry.SchemaWords.line;
import static vn.lienthong.registry.SchemaWords.list;
import static vn.lienthong.registry.SchemaWords.oneOrMore;
import static vn.lienthong.registry.SchemaWords.pattern;
import static vn.lienthong.registry.SchemaWords.where;
import static vn.lienthong.registry.SchemaWords.wholeNumber;
import static vn.lienthong.registry.SchemaWords.with;
import static vn.lienthong.registry.SchemaWords.words;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.connector.Connector;
import vn.lienthong.mapping.Kind;
import vn.lienthong.mapping.Shape;

/**
 * The form of connection files as JSON Schema, for editors that complete and check while one writes. Draft 7, which all of
 * them know. What it refuses the hub refuses too; what only the whole installation can tell is left to {@code hub check}.
 */
public final class ConnectionSchema {
    private static final String DRAFT = "http://json-schema.org/draft-07/schema#";
    private static final String HOUR = "^([01]\\d|2[0-3]):[0-5]\\d$";
    private static final String OWNER = "^[!-~]{1,40}$";

    private final SchemaParts parts = new SchemaParts();

    private ConnectionSchema() {}

    /** For an installation with these kinds of outside systems. */
    public static ObjectNode of(Collection<Connector> connectors) {
        return new ConnectionSchema()
                .file(connectors.stream()
                        .sorted(Comparator.comparing(Connector::id))
                        .toList());
    }

    /** As a file, the same on every machine. */
    public static String text(Collection<Connector> connectors) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                            .writeValueAsString(of(connectors))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    private ObjectNode file(List<Connector> connectors) {
        Map<String, JsonNode> keys = new LinkedHashMap<>();
        keys.put("connector", said(words(connectors.stream().map(Connector::id).toList()), "Kind of outside system."));
        keys.put("title", said(line(), "What people call the system."));
        keys.put("owner", said(pattern(OWNER), "Code of the organisation that it belongs to."));
        keys.put("settings", said(anything(), "How to reach and read it; keys depend on the connector."));
        keys.put("delivery", delivery());
        keys.put("poll", closed(Map.of("every", duration("How often the hub looks for news.")), List.of()));
        keys.put(
                "silent-after",
                said(
                        either(wholeNumber().put("minimum", 1).put("maximum", 250), words(List.of("never"))),
                        "Working days without anything new after which one incident says so; by default as the source's own past is, never where nobody expects anything."));
        keys.put(
                "keep-rows",
                said(
                        wholeNumber().put("minimum", 0).put("maximum", 90),
                        "Days for which rows are kept as they came, for hub try --against; 7 by default, 0 keeps none."));
        keys.put("promise", promise());
        keys.put("windows", list(window()).put("minItems", 0));
        keys.put("mapping", mapping());
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("$schema", DRAFT).put("title", "Connection file of Liên Thông");
        file.setAll(closed(keys, List.of("connector", "title", "owner")));
        ArrayNode kinds = file.putArray("allOf");
        for (Connector connector : connectors) {
            ObjectNode then = with("settings", SettingSchema.of(connector));
            if (!SettingSchema.required(connector).isEmpty()) {
                SchemaWords.require(then, List.of("settings"));
            }
            kinds.add(where("connector", connector.id(), then));
        }
        file.set("definitions", parts.definitions());
        return file;
    }

    private static ObjectNode delivery() {
        Map<String, JsonNode> keys = new LinkedHashMap<>();
        keys.put("lanes", said(wholeNumber().put("minimum", 1).put("maximum", 64), "Deliveries at the same time."));
        keys.put("cap", said(wholeNumber().put("minimum", 0), "Deliveries a second at most; 0 is no limit."));
        keys.put("timeout", duration("How long one delivery may take."));
        keys.put("probe-every", duration("How often a system that is down is asked."));
        keys.put("signatures", signatures());
        return closed(keys, List.of());
    }

    private static ObjectNode promise() {
        Map<String, JsonNode> keys = new LinkedHashMap<>();
        keys.put("share", said(share(), "Of a hundred messages so many reach it in time, 50 to 99.99."));
        keys.put("within", said(words(ServiceSection.steps()), "In this time after they were accepted."));
        return said(closed(keys, List.of("share", "within")), "What is promised of deliveries to it.");
    }

    private static ObjectNode window() {
        List<String> days = Stream.of(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
        Map<String, JsonNode> keys = new LinkedHashMap<>();
        keys.put("days", said(list(words(days)).put("uniqueItems", true), "On which it begins; every day by default."));
        keys.put("from", said(pattern(HOUR), "When it begins, such as 22:00."));
        keys.put("to", said(pattern(HOUR), "When it ends; an hour that is not later is on the next day."));
        keys.put("stop-sending", said(SchemaWords.flag(), "The hub sends and reads nothing meanwhile."));
        keys.put("reason", said(line(), "Why the system is away."));
        return said(
                closed(keys, List.of("from", "to", "reason")),
                "Hours of the week at which the system is known to be away: nobody is alerted.");
    }

    private static ObjectNode share() {
        ObjectNode share = JsonNodeFactory.instance.objectNode().put("pattern", "^\\d{2}([.]\\d{1,2})?$");
        share.put("minimum", 50).put("maximum", 99.99);
        share.putArray("type").add("number").add("string");
        return share;
    }

    private static ObjectNode signatures() {
        List<String> policies = Stream.of(SignaturePolicy.values())
                .map(policy -> policy.name().toLowerCase(Locale.ROOT))
                .toList();
        return said(
                words(policies),
                "Documents: record keeps nothing back; hold and refuse give it good signatures only, hold waits for what cannot be asked.");
    }

    private ObjectNode mapping() {
        Map<String, Class<?>> types = EventTypes.byShortName();
        Map<String, JsonNode> keys = new LinkedHashMap<>();
        keys.put("type", said(words(types.keySet()), "What one row becomes."));
        keys.put("id", said(oneOrMore(line()), "Columns that together are the identity of a message."));
        keys.put("fields", said(anything(), "Where each field comes from."));
        ObjectNode mapping = closed(keys, List.of("type", "fields"));
        ArrayNode each = mapping.putArray("allOf");
        types.forEach((name, type) -> each.add(where("type", name, with("fields", fields(name, type)))));
        return mapping;
    }

    private ObjectNode fields(String name, Class<?> type) {
        Shape shape = Shape.of(type);
        FieldWords words = FieldWords.of(type);
        RuleSchema rules = new RuleSchema(shape, words, parts, name);
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (Shape.Field field : shape.fields()) {
            ObjectNode recipe = parts.shared(rules.of(field), name + "." + field.path(), "");
            ObjectNode several = list(recipe);
            fields.put(
                    field.path(),
                    said(
                            field.kind() == Kind.STRUCTURE ? either(recipe, several) : either(line(), recipe, several),
                            words.meaning(field.path())));
        }
        List<String> required = shape.fields().stream()
                .filter(Shape.Field::required)
                .map(Shape.Field::path)
                .toList();
        return closed(fields, required);
    }

    private static ObjectNode duration(String meaning) {
        return said(SettingSchema.duration(), meaning);
    }

    private static ObjectNode anything() {
        return JsonNodeFactory.instance.objectNode().put("type", "object");
    }

    private static ObjectNode said(ObjectNode form, String meaning) {
        return meaning.isEmpty() ? form : form.put("description", meaning);
    }
}
