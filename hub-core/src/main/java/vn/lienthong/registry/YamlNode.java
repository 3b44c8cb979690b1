package vn.lienthong.registry;

import java.util.List;
import java.util.Map;

/** A value in a YAML file with the line it stands on. Scalars stay text, so {@code 1.10} and {@code no} are kept. */
sealed interface YamlNode {

    int line();

    /** Prints its line only: a value may be a secret that somebody wrote into the file by mistake. */
    record Text(String value, int line) implements YamlNode {
        @Override
        public String toString() {
            return "Text[line " + line + "]";
        }
    }

    /** A key without a value. */
    record Nothing(int line) implements YamlNode {}

    record Items(List<YamlNode> values, int line) implements YamlNode {}

    record Fields(Map<String, Field> values, int line) implements YamlNode {}

    /** A key's line and value. */
    record Field(int line, YamlNode value) {}
}
