package vn.lienthong.app.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marked blocks of README: what to run, and what it prints. */
final class Readme {
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (run|prints) -->\n```(?:sh|text)\n(.*?)\n```", Pattern.DOTALL);
    private static final String ANYTHING = "…";

    private Readme() {}

    /** Commands in order, each with the lines that it prints; a line may hold {@code …} for anything. */
    static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals("run")) {
                steps.add(new Step(block.group(2), new ArrayList<>()));
            } else {
                steps.get(steps.size() - 1)
                        .prints()
                        .addAll(block.group(2).lines().toList());
            }
        }
        return steps;
    }

    /** The first promised line that no printed line after the ones before it keeps; empty when all are kept. */
    static String firstBroken(List<String> promised, List<String> printed) {
        int at = 0;
        for (String line : promised) {
            while (at < printed.size() && !matches(line, printed.get(at))) {
                at++;
            }
            if (at == printed.size()) {
                return line;
            }
            at++;
        }
        return "";
    }

    private static boolean matches(String promised, String printed) {
        StringBuilder pattern = new StringBuilder();
        for (String part : promised.split(ANYTHING, -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.matches(pattern.toString(), printed);
    }

    /** One block to run. */
    record Step(String commands, List<String> prints) {}
}
