package vn.lienthong.registry;

import static vn.lienthong.registry.SchemaWords.closed;
import static vn.lienthong.registry.SchemaWords.either;
import static vn.lienthong.registry.SchemaWords.flag;
import static vn.lienthong.registry.SchemaWords.line;
import static vn.lienthong.registry.SchemaWords.list;
import static vn.lienthong.registry.SchemaWords.oneOrMore;
import static vn.lienthong.registry.SchemaWords.pattern;
import static vn.lienthong.registry.SchemaWords.text;
import static vn.lienthong.registry.SchemaWords.wholeNumber;
import static vn.lienthong.registry.SchemaWords.words;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.mapping.Encoding;
import vn.lienthong.mapping.ExpressionWords;
import vn.lienthong.mapping.Kind;
import vn.lienthong.mapping.Shape;

/** One recipe of a field as JSON Schema: only keys that fit the field are there, so that an editor offers no others. */
final class RuleSchema {
    private static final String ZONE = "^([+-]\\d\\d?(:?\\d\\d){0,2}|[A-Za-z][A-Za-z0-9/_+:~-]*)$";
    private static final String TIME = "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?$";
    private static final String NUMBER = "^1[., '\u00A0]?234([.,]5)?$";

    private final Shape shape;
    private final FieldWords fields;
    private final SchemaParts parts;
    private final String type;

    RuleSchema(Shape shape, FieldWords fields, SchemaParts parts, String type) {
        this.shape = shape;
        this.fields = fields;
        this.parts = parts;
        this.type = type;
    }

    ObjectNode of(Shape.Field target) {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        for (RuleKey key : RuleKey.values()) {
            form(key, target)
                    .ifPresent(form -> properties.put(
                            key.word(),
                            parts.shared(
                                    form.deepCopy().put("description", key.meaning()),
                                    "rule." + key.word(),
                                    type + "." + target.path())));
        }
        ObjectNode recipe = closed(properties, List.of());
        ArrayNode one = recipe.putArray("oneOf");
        RecipeSection.SOURCES.stream()
                .sorted()
                .forEach(source -> one.addObject().putArray("required").add(source));
        ObjectNode needs = recipe.putObject("dependencies");
        RecipeSection.NEEDS.entrySet().stream()
                .filter(need -> properties.containsKey(need.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(need -> needs.putArray(need.getKey()).add(need.getValue()));
        ArrayNode rules = recipe.putArray("allOf");
        RecipeSection.IDLE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(idle -> rules.add(notBeside(idle.getKey(), idle.getValue())));
        target.item().ifPresent(entry -> rules.add(madeWholeOrInto()));
        target.item().ifPresent(entry -> entry.fields().forEach(field -> rules.add(completedBy(entry, field))));
        return recipe;
    }

    private Optional<ObjectNode> form(RuleKey key, Shape.Field target) {
        boolean structure = target.item().isPresent();
        return switch (key) {
            case COLUMN -> Optional.of(line());
            case COLUMNS -> Optional.of(list(line()).put("uniqueItems", true));
            case JOIN -> Optional.of(text());
            case CONSTANT -> Optional.of(structure ? text() : fitting(target, target.path()));
            case JSONATA -> Optional.of(line().put("maxLength", ExpressionWords.LONGEST));
            case ENCODING -> Optional.of(words(Encoding.words()));
            case SPLIT -> Optional.of(text()).filter(form -> target.list());
            case WHEN -> Optional.of(closed(Map.of("column", line(), "in", list(line())), List.of("column", "in")));
            case PLACEHOLDER -> Optional.of(oneOrMore(line()));
            case CASE -> Optional.of(words(List.of("name")));
            case CODES -> Optional.of(codes(structure ? text() : fitting(target, target.path())));
            case ON -> Optional.of(words(paths(shape.fields(), Kind.MOMENT)));
            case DATE -> Optional.of(oneOrMore(line())).filter(form -> takes(target, Kind.MOMENT));
            case ZONE -> Optional.of(pattern(ZONE)).filter(form -> takes(target, Kind.MOMENT));
            case TIME -> Optional.of(pattern(TIME)).filter(form -> takes(target, Kind.MOMENT));
            case NUMBER -> Optional.of(pattern(NUMBER)).filter(form -> takes(target, Kind.NUMBER));
            case UNIT -> Optional.of(oneOrMore(line())).filter(form -> takes(target, Kind.NUMBER));
            case INTO ->
                target.item()
                        .map(entry -> words(
                                entry.fields().stream().map(Shape.Field::path).toList()));
            case WITH -> target.item().map(entry -> with(entry, target.path()));
            case IF_INVALID ->
                Optional.of(words(List.of("absent"))).filter(form -> !target.required() && takes(target, Kind.TEXT));
            case OTHERWISE -> Optional.of(fitting(target, target.path())).filter(form -> !target.list());
        };
    }

    private ObjectNode with(Shape entry, String list) {
        Map<String, ObjectNode> parts = new LinkedHashMap<>();
        entry.fields().forEach(field -> parts.put(field.path(), fitting(field, list + "." + field.path())));
        return closed(parts, List.of());
    }

    /** Every part that an entry must have, besides the one that the column fills, stands in {@code with}. */
    private static ObjectNode completedBy(Shape entry, Shape.Field filled) {
        List<String> others = entry.fields().stream()
                .filter(part -> part.required() && part.kind() != Kind.FLAG)
                .map(Shape.Field::path)
                .filter(path -> !path.equals(filled.path()))
                .toList();
        ObjectNode then = JsonNodeFactory.instance.objectNode();
        if (!others.isEmpty()) {
            SchemaWords.require(then, List.of("with"));
            ObjectNode parts = JsonNodeFactory.instance.objectNode();
            SchemaWords.require(parts, others);
            then.putObject("properties").set("with", parts);
        }
        return SchemaWords.where("into", filled.path(), then);
    }

    /** Nothing is decoded or taken apart that the file itself says, nor taken apart that an expression has made. */
    private static ObjectNode notBeside(String source, List<String> idle) {
        ObjectNode rule = JsonNodeFactory.instance.objectNode();
        rule.putObject("if").putArray("required").add(source);
        ObjectNode properties = rule.putObject("then").putObject("properties");
        idle.forEach(key -> properties.put(key, false));
        return rule;
    }

    private static ObjectNode madeWholeOrInto() {
        ObjectNode rule = JsonNodeFactory.instance.objectNode();
        rule.putObject("if").putObject("not").putArray("required").add("jsonata");
        rule.putObject("then").putArray("required").add("into");
        return rule;
    }

    private static ObjectNode codes(ObjectNode to) {
        ObjectNode inline =
                JsonNodeFactory.instance.objectNode().put("type", "object").put("minProperties", 1);
        inline.set("additionalProperties", to);
        return either(pattern("\\.yaml$"), inline);
    }

    private ObjectNode fitting(Shape.Field field, String path) {
        return switch (field.kind()) {
            case CHOICE ->
                words(Arrays.stream(field.type().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList());
            case FLAG -> flag();
            case NUMBER -> wholeNumber();
            case TEXT -> fields.pattern(path).isEmpty() ? text() : pattern(fields.pattern(path));
            case MOMENT, STRUCTURE -> text();
        };
    }

    private static boolean takes(Shape.Field target, Kind kind) {
        return target.item()
                .map(entry -> entry.fields().stream())
                .orElse(Stream.of(target))
                .anyMatch(field -> field.kind() == kind);
    }

    private static List<String> paths(Collection<Shape.Field> fields, Kind kind) {
        return fields.stream()
                .filter(field -> field.kind() == kind)
                .map(Shape.Field::path)
                .toList();
    }
}
