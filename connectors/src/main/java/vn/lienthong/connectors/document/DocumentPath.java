package vn.lienthong.connectors.document;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Where something stands in a document: a JSON pointer such as {@code /data/items}, written with dots too ({@code
 * data.items}).
 *
 * <p>In XML the steps are names of elements without their namespaces. One that begins with {@code /} begins at the root,
 * any other holds wherever elements stand inside one another so: {@code HoSo} anywhere, {@code KetQua/HoSo} directly below
 * a {@code KetQua}.
 */
public record DocumentPath(List<String> steps, boolean fromRoot) {
    /** The document itself. */
    public static final DocumentPath WHOLE = new DocumentPath(List.of(), true);

    public DocumentPath {
        steps = List.copyOf(steps);
    }

    /** Throws {@link IllegalArgumentException} for what is no path. */
    public static DocumentPath of(String text) {
        if (text.isEmpty()) {
            return WHOLE;
        }
        boolean fromRoot = text.startsWith("/");
        String pointer = fromRoot ? text : "/" + text.replace('.', '/');
        List<String> steps = new ArrayList<>();
        for (JsonPointer at = JsonPointer.compile(pointer); !at.matches(); at = at.tail()) {
            steps.add(at.getMatchingProperty());
        }
        if (steps.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a path such as /data/items expected");
        }
        return new DocumentPath(steps, fromRoot);
    }

    boolean isWhole() {
        return steps.isEmpty();
    }

    JsonPointer pointer() {
        JsonPointer pointer = JsonPointer.empty();
        for (String step : steps) {
            pointer = pointer.appendProperty(step);
        }
        return pointer;
    }

    /**
     * Whether the path leads to an element.
     *
     * @param inside names of the elements around it and its own, the innermost first
     */
    boolean leadsTo(Deque<String> inside) {
        return endsWith(steps.size(), inside);
    }

    /** Whether an element is the one that elements at the path stand in; false where the path names no such. */
    boolean leadsToTheListOf(Deque<String> inside) {
        return steps.size() > 1 && endsWith(steps.size() - 1, inside);
    }

    private boolean endsWith(int length, Deque<String> inside) {
        if (inside.size() < length || (fromRoot && inside.size() != length)) {
            return false;
        }
        Iterator<String> names = inside.iterator();
        for (int i = length - 1; i >= 0; i--) {
            if (!steps.get(i).equals(names.next())) {
                return false;
            }
        }
        return true;
    }

    /** As it was written, with slashes. */
    @Override
    public String toString() {
        return (fromRoot ? "/" : "") + String.join("/", steps);
    }
}
