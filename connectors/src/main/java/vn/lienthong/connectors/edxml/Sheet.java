package vn.lienthong.connectors.edxml;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.lienthong.model.ProvinceTime;

/**
 * One element on its way into one object of the canonical message. Empty elements are absent fields; whatever cannot be
 * turned into the field's type is a finding under the element's path.
 */
final class Sheet {
    private final Element element;
    private final String path;
    private final ObjectNode json;
    private final String pointer;
    private final Findings findings;
    private final Deviations deviations;

    Sheet(Element element, String path, ObjectNode json, String pointer, Findings findings, Deviations deviations) {
        this.element = element;
        this.path = path;
        this.json = json;
        this.pointer = pointer;
        this.findings = findings;
        this.deviations = deviations;
    }

    /** The same object, filled from a child of the element too. */
    Sheet below(String child) {
        return new Sheet(element.child(child), path + "." + child, json, pointer, findings, deviations);
    }

    /** An object in the object, filled from the same element. */
    Sheet part(String field) {
        return part(field, element, path);
    }

    /** An object in the object, filled from a child of the element. */
    Sheet part(String field, String child) {
        return part(field, element.child(child), path + "." + child);
    }

    private Sheet part(String field, Element from, String fromPath) {
        String at = pointer + "/" + field;
        findings.comesFrom(at, fromPath);
        return new Sheet(from, fromPath, json.withObject("/" + field), at, findings, deviations);
    }

    boolean has(String child) {
        return element.find(child).isPresent();
    }

    String textOf(String child) {
        return element.textOf(child);
    }

    /** One object for each element of a name. */
    void each(String field, List<Element> items, String itemPath, Consumer<Sheet> fill) {
        ArrayNode array = json.putArray(field);
        findings.comesFrom(pointer + "/" + field, itemPath);
        for (int i = 0; i < items.size(); i++) {
            String at = pointer + "/" + field + "/" + i;
            findings.comesFrom(at, itemPath);
            fill.accept(new Sheet(items.get(i), itemPath, array.addObject(), at, findings, deviations));
        }
    }

    void each(String field, String child, Consumer<Sheet> fill) {
        each(field, element.all(child), path + "." + child, fill);
    }

    /** One text for each child that says something. */
    void texts(String field, String child) {
        ArrayNode array = json.putArray(field);
        findings.comesFrom(pointer + "/" + field, path + "." + child);
        element.all(child).stream()
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .forEach(array::add);
    }

    void text(String field, String child) {
        String text = source(field, child);
        if (!text.isEmpty()) {
            json.put(field, text);
        }
    }

    void day(String field, String child) {
        String text = source(field, child);
        if (!text.isEmpty()) {
            Times.day(text, deviations)
                    .ifPresentOrElse(day -> json.put(field, day.toString()), () -> type(child, "day", "2026/01/31"));
        }
    }

    void moment(String field, String child) {
        String text = source(field, child);
        if (!text.isEmpty()) {
            Times.moment(text, deviations)
                    .ifPresentOrElse(
                            moment -> json.put(
                                    field,
                                    moment.atZone(ProvinceTime.ZONE).toInstant().toString()),
                            () -> type(child, "moment", "2026/01/31 08:30:00"));
        }
    }

    void number(String field, String child) {
        String text = source(field, child);
        if (text.isEmpty()) {
            return;
        }
        if (text.matches("\\d{1,15}")) {
            json.put(field, Long.parseLong(text));
        } else {
            type(child, "number_form", "0, 1, 2 …");
        }
    }

    /** {@code true}, {@code false}, 1 or 0. */
    void flag(String field, String child) {
        switch (source(field, child)) {
            case "true", "1" -> json.put(field, true);
            case "false", "0" -> json.put(field, false);
            case "" -> {}
            default -> type(child, "flag_form", "true, false, 1, 0");
        }
    }

    /** A flag that is false where nothing is written. */
    void plainFlag(String field, String child) {
        json.put(field, false);
        flag(field, child);
    }

    /** The constant whose place the element names, counted from 0. */
    <E extends Enum<E>> void constant(String field, String child, Class<E> type) {
        String text = source(field, child);
        E[] constants = type.getEnumConstants();
        if (text.isEmpty()) {
            return;
        }
        if (text.matches("\\d{1,2}") && Integer.parseInt(text) < constants.length) {
            json.put(field, constants[Integer.parseInt(text)].name());
        } else {
            findings.add("R", path + "." + child, "unknown_value", Map.of("expected", "0–" + (constants.length - 1)));
        }
    }

    /** A value where the element has none. */
    void otherwise(String field, Enum<?> value) {
        json.put(field, value.name());
    }

    private String source(String field, String child) {
        findings.comesFrom(pointer + "/" + field, path + "." + child);
        return element.textOf(child);
    }

    private void type(String child, String reason, String expected) {
        findings.add("T", path + "." + child, reason, Map.of("expected", expected));
    }
}
