package vn.lienthong.registry;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads the plain part of YAML: mappings, lists, text. Anchors, tags and several documents in a file are refused, so no
 * file can grow in memory beyond its own size.
 */
final class YamlReader {
    private static final int DEEPEST = 16;
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final FileProblems problems;
    private final Iterator<Event> events;

    private YamlReader(String text, FileProblems problems) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(YamlText.LARGEST);
        this.problems = problems;
        this.events = new Yaml(limits).parse(new StringReader(text)).iterator();
    }

    /** Empty when the file cannot be read as a whole; the reason is among the problems then. */
    static Optional<YamlNode> read(String text, FileProblems problems) {
        try {
            return Optional.of(new YamlReader(text, problems).document());
        } catch (YAMLException e) {
            YamlFault.of(e, text).tell(problems);
        } catch (Refusal e) {
            problems.add(e.line, "", e.reason, Map.of());
        }
        return Optional.empty();
    }

    private YamlNode document() {
        Event event = events.next();
        while (event.is(Event.ID.StreamStart) || event.is(Event.ID.DocumentStart)) {
            event = events.next();
        }
        if (event.is(Event.ID.StreamEnd)) {
            return new YamlNode.Nothing(1);
        }
        YamlNode node = node(event, 0);
        events.next();
        Event end = events.next();
        if (!end.is(Event.ID.StreamEnd)) {
            throw new Refusal(lineOf(end), "two_documents");
        }
        return node;
    }

    private YamlNode node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new Refusal(lineOf(event), "too_deep");
        }
        if (((NodeEvent) event).getAnchor() != null) {
            throw new Refusal(lineOf(event), "anchor");
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        refuseTag(((CollectionStartEvent) event).getTag(), event);
        return event.is(Event.ID.SequenceStart) ? items(event, depth) : fields(event, depth);
    }

    private static YamlNode scalar(ScalarEvent scalar) {
        refuseTag(scalar.getTag(), scalar);
        return scalar.isPlain() && NULLS.contains(scalar.getValue())
                ? new YamlNode.Nothing(lineOf(scalar))
                : new YamlNode.Text(scalar.getValue(), lineOf(scalar));
    }

    private YamlNode items(Event start, int depth) {
        List<YamlNode> values = new ArrayList<>();
        for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
            values.add(node(event, depth + 1));
        }
        return new YamlNode.Items(values, lineOf(start));
    }

    private YamlNode fields(Event start, int depth) {
        Map<String, YamlNode.Field> values = new LinkedHashMap<>();
        for (Event event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
            if (!(node(event, depth + 1) instanceof YamlNode.Text key)) {
                throw new Refusal(lineOf(event), "key_form");
            }
            YamlNode value = node(events.next(), depth + 1);
            YamlNode.Field first = values.putIfAbsent(key.value(), new YamlNode.Field(key.line(), value));
            if (first != null) {
                problems.add(key.line(), key.value(), "key_twice", Map.of("first", "" + first.line()));
            }
        }
        return new YamlNode.Fields(values, lineOf(start));
    }

    private static void refuseTag(@Nullable String tag, Event event) {
        if (tag != null && !tag.equals("!")) {
            throw new Refusal(lineOf(event), "tag");
        }
    }

    private static int lineOf(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    /** The file as a whole is refused. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final String reason;

        private Refusal(int line, String reason) {
            super(reason);
            this.line = line;
            this.reason = reason;
        }
    }
}
