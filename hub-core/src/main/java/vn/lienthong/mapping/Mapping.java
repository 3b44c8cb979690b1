package vn.lienthong.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.wire.StrictRecords;

/**
 * Makes canonical messages of a legacy system's rows as its connection's file says. Never throws for what a row holds; a
 * row that cannot be a message has all its problems told. Safe for many threads.
 */
public final class Mapping {
    private final String type;
    private final Shape shape;
    private final RowIdentity identity;
    private final List<FieldRule> rules;
    private final StrictRecords records;

    private Mapping(String type, Shape shape, RowIdentity identity, List<FieldRule> rules, StrictRecords records) {
        this.type = type;
        this.shape = shape;
        this.identity = identity;
        this.rules = rules;
        this.records = records;
    }

    /**
     * A mapping of rules that fit the shape.
     *
     * @param type as on the wire, {@code vn.lienthong.dossier.v1}
     * @param id columns that together are the identity of a message; none where the content decides
     * @param rules in the order of the file
     */
    public static Mapping of(String type, Shape shape, List<String> id, List<FieldRule> rules, StrictRecords records) {
        return new Mapping(type, shape, new RowIdentity(id), List.copyOf(rules), records);
    }

    /** Name of the canonical type on the wire, {@code vn.lienthong.dossier.v1}. */
    public String type() {
        return type;
    }

    /** The columns that a field is made of, by its name or that of a part of it; none where it has no columns. */
    public List<String> columnsOf(String path) {
        return rules.stream()
                .filter(rule -> (path + ".").startsWith(rule.target().path() + "."))
                .flatMap(FieldRule::columns)
                .distinct()
                .toList();
    }

    /** A column's text as a person reads it, whatever the source is written in. */
    public String readable(String column, String text) {
        return rules.stream()
                .flatMap(rule -> rule.encodingOf(column).stream())
                .findFirst()
                .map(encoding -> encoding.readable(text))
                .orElse(text);
    }

    /** Every column that the mapping names, in the order of the file. */
    public List<String> columns() {
        Set<String> columns = new LinkedHashSet<>(identity.columns());
        rules.stream().flatMap(FieldRule::columns).forEach(columns::add);
        return List.copyOf(columns);
    }

    /** Columns without which no row can be a message, whatever it holds; not those that only some rows need. */
    public List<String> missingFrom(List<String> columns) {
        Set<String> missing = missing(columns, "");
        missing.retainAll(missing(columns, "1"));
        return List.copyOf(missing);
    }

    private Set<String> missing(List<String> columns, String text) {
        Map<String, String> row = new HashMap<>();
        columns.forEach(column -> row.put(column, text));
        Set<String> missing = new LinkedHashSet<>();
        for (FieldProblem problem : map(new Row(new Place("", ""), row)).problems()) {
            if (ColumnNames.isMissing(problem)) {
                missing.add(problem.path());
            }
        }
        return missing;
    }

    public Mapped map(Row row) {
        return map(row, Set.of());
    }

    /**
     * The same for a row that a person has filled in.
     *
     * @param unicode columns that are not written as their source is
     */
    public Mapped map(Row row, Set<String> unicode) {
        MadeField[] made = make(row, unicode);
        ObjectNode tree = shape.empty();
        RowProblems problems = new RowProblems();
        for (MadeField field : made) {
            if (field.node() != null) {
                String path = field.touch().field();
                Shape.parent(tree, path).set(Shape.last(path), field.node());
            }
            problems.of(field);
        }
        Trail trail = new Trail(row, Map.of(), unicode);
        Optional<String> id = identity.of(trail);
        problems.all(trail.problems());
        StrictRecords.Reading reading = records.read(type, tree);
        reading.problems().forEach(problems::ofRecord);
        List<FieldProblem> all = problems.list();
        Optional<Incoming> incoming =
                all.isEmpty() ? reading.message().map(message -> new Incoming(id, message)) : Optional.empty();
        return new Mapped(incoming, all, touches(made));
    }

    /** In the order of the file; those that need another field's day are made after it. */
    private MadeField[] make(Row row, Set<String> unicode) {
        MadeField[] made = new MadeField[rules.size()];
        Map<String, String> moments = new HashMap<>();
        for (int i = 0; i < made.length; i++) {
            FieldRule rule = rules.get(i);
            if (rule.after().isEmpty()) {
                made[i] = rule.make(row, Map.of(), unicode);
                if (rule.target().kind() == Kind.MOMENT && made[i].touch().became() != null) {
                    moments.put(rule.target().path(), made[i].touch().became());
                }
            }
        }
        for (int i = 0; i < made.length; i++) {
            if (rules.get(i).after().isPresent()) {
                made[i] = rules.get(i).make(row, Collections.unmodifiableMap(moments), unicode);
            }
        }
        return made;
    }

    private static List<Touch> touches(MadeField[] made) {
        return Arrays.stream(made).map(MadeField::touch).toList();
    }

    @Override
    public String toString() {
        return "Mapping[" + type + ", " + rules.size() + " fields]";
    }
}
