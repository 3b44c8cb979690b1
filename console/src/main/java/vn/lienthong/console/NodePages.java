package vn.lienthong.console;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.lienthong.ledger.Cluster;

/** The hub itself: its nodes, the database and how it grows, the broker, the ways by which people are told. */
@Controller
final class NodePages {
    private static final int TABLES = 6;
    private static final int DAYS_AHEAD = 30;
    private static final double THOUSAND = 1024;

    private final ConsoleParts parts;

    NodePages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/nodes")
    String nodes(@ModelAttribute("say") Say say, Model model) {
        Cluster cluster = parts.books().cluster();
        Cluster.Size size = cluster.size();
        model.addAttribute("nodes", cluster.nodes());
        model.addAttribute("newest", parts.books().changes().newest());
        model.addAttribute("size", shown(size.bytes(), say));
        model.addAttribute(
                "forecast",
                size.perDay()
                        .map(perDay -> say.of(
                                "nodes.forecast",
                                "perDay",
                                shown(perDay, say),
                                "days",
                                DAYS_AHEAD,
                                "then",
                                shown(size.bytes() + perDay * DAYS_AHEAD, say)))
                        .orElseGet(() -> say.of("nodes.forecast.notYet")));
        model.addAttribute(
                "tables",
                cluster.largest(TABLES).stream()
                        .map(table -> new Line(table.name(), shown(table.bytes(), say)))
                        .toList());
        var depth = parts.views().brokerDepth().get();
        model.addAttribute(
                "broker",
                depth.isPresent() ? say.of("nodes.broker", "n", depth.getAsLong()) : say.of("nodes.broker.outside"));
        model.addAttribute("channels", parts.situation().look().channels());
        return "nodes";
    }

    static String shown(long bytes, Say say) {
        double amount = bytes;
        String[] units = {"B", "KB", "MB", "GB", "TB"};
        int unit = 0;
        while (amount >= THOUSAND && unit < units.length - 1) {
            amount /= THOUSAND;
            unit++;
        }
        Locale locale = Locale.forLanguageTag(say.tag());
        return String.format(locale, amount < 10 && unit > 0 ? "%,.1f %s" : "%,.0f %s", amount, units[unit]);
    }

    /** A table and how large it is. */
    record Line(String name, String size) {}
}
