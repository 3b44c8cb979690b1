package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The whole hub when everything is over.
 *
 * @param balance of each connection
 * @param audit faults by rule of the ledger's audit
 * @param open incidents that are still open
 */
record Closing(List<Standing> balance, Map<String, Long> audit, List<Outage.Incident> open) {
    /** True as long as a province has reports to hand over, and no fault. */
    private static final String REPORTS_DUE = "REPORTS_DUE";

    private static final Duration LONGEST = Duration.ofSeconds(90);

    Closing {
        balance = List.copyOf(balance);
        audit = Map.copyOf(audit);
        open = List.copyOf(open);
    }

    /** What has been put right is looked at again by the hub now and then, and its incident closed then. */
    static Closing look(Stage stage) throws IOException, InterruptedException {
        Desk desk = new Desk(stage.as(Installation.OPERATOR));
        stage.until(
                "khép sự cố / incidents close",
                LONGEST,
                () -> unexpected(open(desk)).isEmpty());
        return new Closing(new ArrayList<>(desk.standings().values()), desk.audit(), open(desk));
    }

    private static List<Outage.Incident> open(Desk desk) throws IOException, InterruptedException {
        return desk.incidents().stream().filter(Outage.Incident::isOpen).toList();
    }

    private static List<Outage.Incident> unexpected(List<Outage.Incident> open) {
        return open.stream()
                .filter(incident -> !incident.code().equals(REPORTS_DUE))
                .toList();
    }

    List<Finding> judge() {
        List<String> unbalanced = balance.stream()
                .filter(standing -> standing.difference() != 0 || standing.open() != 0)
                .map(standing ->
                        standing.connection() + " difference " + standing.difference() + ", open " + standing.open())
                .toList();
        long faults = audit.values().stream().mapToLong(Long::longValue).sum();
        List<Outage.Incident> unexpected = unexpected(open);
        return List.of(
                new Finding(
                        "Cuối ngày mọi kết nối cân đối, không còn gì dở dang, sổ 0 lỗi",
                        "in the end every connection balances, nothing is open, the ledger has 0 faults",
                        unbalanced.isEmpty() && faults == 0 && !audit.isEmpty() ? "" : unbalanced + " " + audit),
                new Finding(
                        "Không còn sự cố nào mở, ngoài nhắc hạn báo cáo",
                        "no incident is open but for reports that are due",
                        unexpected.isEmpty() ? "" : unexpected.toString()));
    }
}
