package vn.lienthong.registry;

import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.model.QuestionKind;

/** Who may see which field of which answer, one table a service: a field a row, a grant a column. Markdown. */
public final class PermissionTable {
    private PermissionTable() {}

    public static String of(Entitlements entitlements) {
        StringBuilder page = new StringBuilder();
        for (QuestionKind kind : QuestionKind.values()) {
            List<Entitlements.Grant> grants = entitlements.grants().stream()
                    .filter(grant -> grant.kind() == kind)
                    .toList();
            if (!grants.isEmpty()) {
                page.append("\n## `").append(kind.service()).append("`\n\n");
                page.append(row(
                        "field",
                        grants.stream()
                                .map(grant -> "`" + grant.client() + "`: `" + grant.purpose() + "`")
                                .toList()));
                page.append("|---|").append("---|".repeat(grants.size())).append('\n');
                kind.fields()
                        .forEach(field -> page.append(row(
                                "`" + field + "`",
                                grants.stream()
                                        .map(grant -> grant.fields().contains(field) ? "✓" : "–")
                                        .toList())));
            }
        }
        return page.toString();
    }

    private static String row(String first, List<String> cells) {
        return "| " + first + " | " + cells.stream().collect(Collectors.joining(" | ")) + " |\n";
    }
}
