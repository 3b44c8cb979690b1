package vn.lienthong.registry;

import java.util.List;

/** Keys that take one text or a list of them. */
final class Several {
    private Several() {}

    static <T> List<T> texts(Section section, String key, Form<T> form) {
        boolean isList =
                section.node(key).filter(YamlNode.Items.class::isInstance).isPresent();
        return isList
                ? section.list(key, form)
                : section.optional(key, form).stream().toList();
    }
}
