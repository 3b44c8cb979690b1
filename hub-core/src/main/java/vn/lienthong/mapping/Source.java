package vn.lienthong.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the text of a field comes from. */
public sealed interface Source {

    /** The same text for every row. */
    record Constant(String text) implements Source {}

    /**
     * One column or several.
     *
     * @param join stands between the texts of several columns; blank ones are left out
     * @param split where one text is a list, what stands between its entries
     */
    record Columns(List<String> names, String join, Encoding encoding, Optional<String> split) implements Source {
        public Columns {
            names = List.copyOf(names);
        }

        List<String> read(String field, Trail trail) {
            List<String> texts = new ArrayList<>(names.size());
            for (String name : names) {
                String text = text(name, encoding, field, trail);
                if (text != null) {
                    texts.add(text);
                }
            }
            if (texts.size() > 1) {
                trail.touch("join");
                texts = List.of(String.join(join, texts));
            }
            return split.isEmpty() || texts.isEmpty() ? texts : pieces(texts.get(0), split.get(), trail);
        }

        private static List<String> pieces(String text, String between, Trail trail) {
            List<String> pieces = new ArrayList<>();
            int from = 0;
            for (int at = text.indexOf(between); at >= 0; at = text.indexOf(between, from)) {
                add(pieces, text.substring(from, at), trail);
                from = at + between.length();
            }
            add(pieces, text.substring(from), trail);
            trail.touch("split");
            return pieces;
        }

        private static void add(List<String> pieces, String piece, Trail trail) {
            String clean = CleanText.of(piece, trail);
            if (clean != null) {
                pieces.add(clean);
            }
        }
    }

    /**
     * What an expression makes of the columns that it names.
     *
     * @param encoding of every one of them
     */
    record Computed(Expression expression, Encoding encoding) implements Source {

        List<JsonNode> read(String field, Trail trail) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (String name : expression.columns()) {
                String text = text(name, encoding, field, trail);
                if (text != null) {
                    texts.put(name, text);
                }
            }
            if (trail.hasProblems()) {
                return List.of();
            }
            trail.touch("jsonata");
            return expression.evaluate(texts).stream()
                    .flatMap(part -> clean(part, trail).stream())
                    .toList();
        }

        private static Optional<JsonNode> clean(JsonNode part, Trail trail) {
            return part.isTextual()
                    ? Optional.ofNullable(CleanText.of(part.asText(), trail)).map(TextNode::valueOf)
                    : Optional.of(part);
        }
    }

    default List<String> columns() {
        if (this instanceof Computed computed) {
            return computed.expression().columns();
        }
        return this instanceof Columns columns ? columns.names() : List.of();
    }

    /** How its columns are written; where it has none it does not matter. */
    default Encoding written() {
        if (this instanceof Computed computed) {
            return computed.encoding();
        }
        return this instanceof Columns columns ? columns.encoding() : Encoding.UTF8;
    }

    /** What stood in the source, for the person who tries a mapping. */
    default @Nullable String was(Trail trail) {
        List<String> raw = new ArrayList<>();
        for (String name : columns()) {
            String text = trail.raw(name);
            if (text != null) {
                raw.add(text);
            }
        }
        return raw.isEmpty() ? null : String.join(this instanceof Columns columns ? columns.join() : " ", raw);
    }

    private static @Nullable String text(String name, Encoding encoding, String field, Trail trail) {
        String raw = trail.raw(name);
        if (raw == null) {
            return null;
        }
        try {
            Encoding written = trail.encoding(name, encoding);
            String decoded = written.decode(raw);
            if (!decoded.equals(raw)) {
                trail.touch(written.word());
            }
            Suspicion.refuse(decoded);
            return CleanText.of(decoded, trail);
        } catch (Refusal e) {
            trail.refuse(name, field, e);
            return null;
        }
    }
}
