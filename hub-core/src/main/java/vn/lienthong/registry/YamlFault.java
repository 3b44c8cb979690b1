package vn.lienthong.registry;

import java.util.Map;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Where and why a file is not YAML; never quotes the file, because a secret may stand there. */
record YamlFault(int line, String reason, Map<String, String> facts) {

    static YamlFault of(YAMLException fault, String text) {
        if (fault instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            int line = marked.getProblemMark().getLine() + 1;
            if (isIndentedByTab(text, line)) {
                return new YamlFault(line, "tab", Map.of());
            }
            String column = "" + (marked.getProblemMark().getColumn() + 1);
            return new YamlFault(line, "yaml_syntax", Map.of("column", column));
        }
        if (fault instanceof ReaderException character) {
            String code = String.format("U+%04X", character.getCodePoint());
            return new YamlFault(lineOf(text, character.getCodePoint()), "character", Map.of("character", code));
        }
        return new YamlFault(1, "yaml_syntax", Map.of("column", "1"));
    }

    void tell(FileProblems problems) {
        problems.add(line, "", reason, facts);
    }

    private static boolean isIndentedByTab(String text, int line) {
        return text.lines()
                .skip(line - 1L)
                .findFirst()
                .map(found ->
                        found.substring(0, found.length() - found.stripLeading().length()))
                .filter(indent -> indent.indexOf('\t') >= 0)
                .isPresent();
    }

    private static int lineOf(String text, int codePoint) {
        int position = Math.max(0, text.indexOf(codePoint));
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
