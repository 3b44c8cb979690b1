package vn.lienthong.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One mapping of a configuration file, read key by key. Whatever is wrong is told to the file's problems; the section
 * then is not sound, and reading goes on so that all problems come out at once.
 */
final class Section {
    private final FileProblems problems;
    private final String path;
    private final YamlNode.Fields fields;
    private final int line;
    private boolean sound = true;

    private Section(FileProblems problems, String path, YamlNode.Fields fields, int line) {
        this.problems = problems;
        this.path = path;
        this.fields = fields;
        this.line = line;
    }

    /** Empty when the node is not a mapping; {@code path} is empty for the file as a whole. */
    static Optional<Section> of(YamlNode node, String path, Set<String> keys, FileProblems problems) {
        return of(node, node.line(), path, keys, problems);
    }

    private static Optional<Section> of(YamlNode node, int line, String path, Set<String> keys, FileProblems problems) {
        if (!(node instanceof YamlNode.Fields fields)) {
            problems.add(node.line(), path, "wrong_type", Map.of("expected", "key: …"));
            return Optional.empty();
        }
        Section section = new Section(problems, path, fields, line);
        section.refuseUnknownKeys(keys);
        return Optional.of(section);
    }

    /** The mappings of a file that is a list of them. */
    static List<Section> listOf(YamlNode node, Set<String> keys, FileProblems problems) {
        return listOf(node, "", keys, problems);
    }

    private static List<Section> listOf(YamlNode node, String path, Set<String> keys, FileProblems problems) {
        if (!(node instanceof YamlNode.Items items)) {
            problems.add(node.line(), path, "wrong_type", Map.of("expected", "- key: …"));
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++) {
            of(items.values().get(i), path + "[" + i + "]", keys, problems).ifPresent(sections::add);
        }
        return sections;
    }

    private void refuseUnknownKeys(Set<String> keys) {
        fields.values().forEach((key, field) -> {
            if (!keys.contains(key)) {
                fail(field.line(), key, "unknown_key", Nearest.facts(Map.of(), key, keys));
            }
        });
    }

    boolean isSound() {
        return sound;
    }

    int line() {
        return line;
    }

    /** Where this section stands, for a sentence about another one: its line, and its file where that is another. */
    String placeFor(Section other) {
        return problems.file().equals(other.problems.file()) ? Integer.toString(line) : problems.file() + ":" + line;
    }

    boolean isBelow(Section other) {
        return problems.file().equals(other.problems.file())
                ? line >= other.line
                : problems.file().compareTo(other.problems.file()) > 0;
    }

    boolean has(String key) {
        return fields.values().containsKey(key);
    }

    /** The value of a key that may have several forms; nothing is said of a key without one. */
    Optional<YamlNode> node(String key) {
        return Optional.ofNullable(fields.values().get(key)).map(YamlNode.Field::value);
    }

    /** All keys, in the order of the file. */
    Set<String> keys() {
        return fields.values().keySet();
    }

    /** Says that a key, or with an empty key the section, is wrong for a reason seen from outside the section. */
    void refuse(String key, String reason, Map<String, String> facts) {
        fail(lineOf(key), key, reason, facts);
    }

    <T> Optional<T> required(String key, Form<T> form) {
        requireKey(key);
        return optional(key, form);
    }

    <T> Optional<T> optional(String key, Form<T> form) {
        return value(key).flatMap(node -> read(key, node, form));
    }

    <T> List<T> requiredList(String key, Form<T> form) {
        requireKey(key);
        List<T> values = list(key, form);
        if (sound && values.isEmpty()) {
            refuse(key, "value_empty", Map.of());
        }
        return values;
    }

    <T> List<T> list(String key, Form<T> form) {
        return list(key, form, true);
    }

    <T> List<T> listWithRepeats(String key, Form<T> form) {
        return list(key, form, false);
    }

    private <T> List<T> list(String key, Form<T> form, boolean eachOnce) {
        Optional<YamlNode> node = value(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof YamlNode.Items items)) {
            fail(node.get().line(), key, "wrong_type", Map.of("expected", "[…, …]"));
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++) {
            String place = key + "[" + i + "]";
            YamlNode item = items.values().get(i);
            read(place, item, form).ifPresent(value -> {
                if (eachOnce && values.contains(value)) {
                    fail(item.line(), place, "entry_twice", Map.of("value", value.toString()));
                }
                values.add(value);
            });
        }
        return values;
    }

    List<Section> sections(String key, Set<String> keys) {
        return value(key)
                .map(node -> listOf(node, placeOf(key), keys, problems))
                .orElse(List.of());
    }

    /** A section below this one. Where the key is absent it is an empty one. */
    Optional<Section> section(String key, Set<String> keys) {
        if (!has(key)) {
            return of(new YamlNode.Fields(Map.of(), line), placeOf(key), keys, problems);
        }
        Optional<Section> section = value(key).flatMap(node -> of(node, lineOf(key), placeOf(key), keys, problems));
        if (section.isEmpty()) {
            sound = false;
        }
        return section;
    }

    private int lineOf(String key) {
        YamlNode.Field field = fields.values().get(key);
        return field == null ? line : field.line();
    }

    private String placeOf(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    private void requireKey(String key) {
        if (!has(key)) {
            fail(line, key, "missing_key", Map.of());
        }
    }

    private Optional<YamlNode> value(String key) {
        YamlNode.Field field = fields.values().get(key);
        if (field == null) {
            return Optional.empty();
        }
        if (field.value() instanceof YamlNode.Nothing) {
            fail(field.line(), key, "value_empty", Map.of());
            return Optional.empty();
        }
        return Optional.of(field.value());
    }

    private <T> Optional<T> read(String key, YamlNode node, Form<T> form) {
        if (!(node instanceof YamlNode.Text text)) {
            fail(node.line(), key, "wrong_type", Map.of("expected", "…"));
            return Optional.empty();
        }
        try {
            return Optional.of(form.read(text.value()));
        } catch (Unfit e) {
            fail(text.line(), key, e.reason(), e.facts());
            return Optional.empty();
        }
    }

    private void fail(int where, String key, String reason, Map<String, String> facts) {
        sound = false;
        problems.add(where, placeOf(key), reason, facts);
    }
}
