package vn.lienthong.simulator.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands on the screen when the day is over. */
final class Report {
    private Report() {}

    static void print(Day day, Evidence evidence, List<Chapter> chapters, List<Finding> findings, Screen screen) {
        screen.line("");
        screen.line("Bản tin đi đâu / what went where");
        screen.line("  Gửi đi / sent: " + sent(day.bySource()));
        screen.table(evidence.balance());
        screen.line("");
        screen.line("Sự cố / incidents");
        screen.incidents(evidence.outage().incidents());
        for (Chapter chapter : chapters) {
            screen.line("");
            screen.line(chapter.title());
            chapter.lines().forEach(line -> screen.line("  " + line));
        }
        screen.line("");
        screen.line("Cam kết / promises");
        findings.forEach(finding -> screen.line("  " + finding.line()));
        boolean held = findings.stream().allMatch(Finding::held);
        screen.line("");
        screen.say(
                held ? "Mọi cam kết đều đúng." : "CÓ CAM KẾT KHÔNG ĐÚNG.",
                held ? "Every promise held." : "A PROMISE WAS BROKEN.");
    }

    private static String sent(Map<String, Long> bySource) {
        return bySource.entrySet().stream()
                .map(source -> source.getKey() + " " + source.getValue())
                .collect(Collectors.joining(", "));
    }
}
