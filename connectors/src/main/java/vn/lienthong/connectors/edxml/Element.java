package vn.lienthong.connectors.edxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small element of the header or the manifest, by local names: producers differ in prefixes, namespaces and order.
 *
 * @param href value of an attribute {@code href}, else empty
 */
record Element(String name, String text, String href, List<Element> children) {
    static final Element NONE = new Element("", "", "", List.of());

    /** The first child of a name; {@link #NONE} when there is none. */
    Element child(String wanted) {
        return find(wanted).orElse(NONE);
    }

    Optional<Element> find(String wanted) {
        return children.stream().filter(c -> c.name.equals(wanted)).findFirst();
    }

    List<Element> all(String wanted) {
        return children.stream().filter(c -> c.name.equals(wanted)).toList();
    }

    /** Text of a child, without white space around it; empty when there is none. */
    String textOf(String wanted) {
        return child(wanted).text;
    }

    /** An element while it is read. */
    static final class Open {
        private final String name;
        private final String href;
        private final StringBuilder text = new StringBuilder();
        private final List<Element> children = new ArrayList<>();

        Open(String name, String href) {
            this.name = name;
            this.href = href;
        }

        void add(String more) {
            text.append(more);
        }

        void add(Element child) {
            children.add(child);
        }

        Element close() {
            return new Element(name, children.isEmpty() ? text.toString().strip() : "", href, children);
        }
    }
}
