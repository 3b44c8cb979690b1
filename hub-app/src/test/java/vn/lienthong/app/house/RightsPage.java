package vn.lienthong.app.house;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.console.PageDoor;
import vn.lienthong.registry.Right;

/** Who may do what: every door for programs and every page and act of the console, by the right that it asks for. */
final class RightsPage {
    private static final String DOORS = "hub-app/src/main/java/vn/lienthong/app/security/Door.java";
    private static final Pattern DOOR = Pattern.compile(
            "new Door\\(([A-Z]+), (?:\"([^\"]+)\"|NUMBERS), Optional\\.(?:of\\(Right\\.([A-Z_]+)\\)|empty\\(\\))\\)");

    private RightsPage() {}

    static String body() {
        return """
                Read from the tables that the doors work by; what stands in none of them is closed. A client or a person has the rights that
                `clients.yaml` or `users.yaml` lists, none includes another. `ConsoleAbuseTest` tries every page and act as every role.
                Of several lines that fit a path the first one counts. What each right is for: [operate.md](operate.md#rights).

                ## Programs

                """ + table(programs())
                + "\n## The console\n\n"
                + table(PageDoor.TABLE.stream()
                        .map(door -> new Line(door.method() + " " + door.path(), Optional.of(door.right()))));
    }

    private static Stream<Line> programs() {
        return DOOR.matcher(Repository.read(DOORS))
                .results()
                .map(door -> new Line(
                        door.group(1) + " " + Optional.ofNullable(door.group(2)).orElse("/actuator/prometheus"),
                        Optional.ofNullable(door.group(3)).map(Right::valueOf)));
    }

    private static String table(Stream<Line> lines) {
        List<Right> rights = Arrays.asList(Right.values());
        String head = rights.stream().map(right -> " `" + right + "` |").collect(Collectors.joining());
        return "| action | everybody |" + head + "\n|---|---|" + "---|".repeat(rights.size()) + "\n"
                + lines.map(line -> "| `" + line.action + "` |" + mark(line.right.isEmpty())
                                + rights.stream()
                                        .map(right -> mark(
                                                line.right.filter(right::equals).isPresent()))
                                        .collect(Collectors.joining())
                                + "\n")
                        .collect(Collectors.joining());
    }

    private static String mark(boolean may) {
        return may ? " ✔ |" : " |";
    }

    private record Line(String action, Optional<Right> right) {}
}
