package vn.lienthong.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.lienthong.simulator.NationalReportSimulator;
import vn.lienthong.simulator.ReportCellKey;
import vn.lienthong.simulator.ReportHabit;

/** Figures of two provinces: worked out, approved by a second person, pushed, read back, corrected. */
final class ReportsScene implements Scene {
    static final String PHU_THO = "DICHVUCONG/H44/";
    static final String NINH_BINH = "UNGDUNG/H42/";

    private static final String TOKEN = "demo-report-only";
    private static final Set<String> READ = Set.of("CONFIRMED", "MISMATCH");
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final ReportCellKey STALE = new ReportCellKey("H44", ProvinceFigures.PERIOD, "TTHC.MUC4");
    private static final BigDecimal OF_LAST_YEAR = BigDecimal.valueOf(612);
    private static final ReportCellKey ROUNDED = new ReportCellKey("H42", ProvinceFigures.PERIOD, "KYSO.DAYDU.SO");

    private final NationalReportSimulator national = NationalReportSimulator.start(0, TOKEN);
    private final Path drop;

    /** @param drop folder for the catalogue of procedures */
    ReportsScene(Path drop) {
        this.drop = drop;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("DEMO_REPORT", national.base().toString(), "DEMO_REPORT_TOKEN", TOKEN);
    }

    @Override
    public void atNoon(Stage stage) throws IOException {
        ProvinceFigures.writeCatalogue(drop);
    }

    @Override
    public Chapter tell(Stage stage) throws IOException, InterruptedException {
        HubApi editor = stage.as(Installation.EDITOR);
        HubApi leader = stage.as(Installation.LEADER);
        for (ProvinceFigures.Entry entry : ProvinceFigures.NINH_BINH) {
            editor.post(entry.path(), entry.body());
        }
        stage.until(
                "danh mục thủ tục / catalogue",
                LONGEST,
                () -> editor.get("/api/v1/ops/indicators/TTHC.TRUCTUYEN/H44/" + ProvinceFigures.PERIOD)
                        .toString()
                        .contains(ProvinceFigures.ONLINE));
        national.edit(STALE, OF_LAST_YEAR);
        national.habit(ReportHabit.KEEPS_STALE, STALE);
        national.habit(ReportHabit.ROUNDS, ROUNDED);
        int byThemselves = 0;
        for (String report : List.of(PHU_THO, NINH_BINH)) {
            act(editor, report, "check");
            byThemselves =
                    editor.answer(path(report, "approve"), deed(editor, report)).statusCode();
            act(leader, report, "approve");
            act(editor, report, "push");
        }
        Map<String, String> approved = approved(editor);
        readBack(stage, editor);
        List<String> found = cases(editor);
        national.noHabits();
        for (String report : List.of(PHU_THO, NINH_BINH)) {
            // Refused for a report that stands there as approved, which shows in the cases.
            editor.answer(path(report, "push"), deed(editor, report));
        }
        readBack(stage, editor);
        return new ReportsSeen(approved, byThemselves, found, standing(), states(editor))
                .judged(STALE.indicator(), ROUNDED.indicator());
    }

    /** Waits until each report was read back: confirmed, or found to differ. */
    private static void readBack(Stage stage, HubApi editor) throws IOException, InterruptedException {
        for (String report : List.of(PHU_THO, NINH_BINH)) {
            stage.until("đọc lại / reading back", LONGEST, () -> {
                // Refused as long as the report is on its way.
                HttpResponse<byte[]> read = editor.answer(path(report, "reconcile"), deed(editor, report));
                return READ.contains(HubApi.tree(read).path("state").asText());
            });
        }
    }

    private static Map<String, String> approved(HubApi hub) throws IOException, InterruptedException {
        Map<String, String> values = new TreeMap<>();
        for (String report : List.of(PHU_THO, NINH_BINH)) {
            for (JsonNode cell : hub.get(path(report, "")).path("cells")) {
                if (cell.path("value").isNumber()) {
                    values.put(
                            cell.path("indicator").asText(), cell.path("value").asText());
                }
            }
        }
        return values;
    }

    /** Indicator, what was sent and what stood there, of every case. */
    private static List<String> cases(HubApi hub) throws IOException, InterruptedException {
        List<String> cases = new ArrayList<>();
        for (String report : List.of(PHU_THO, NINH_BINH)) {
            for (JsonNode each : hub.get(path(report, "")).path("cases")) {
                cases.add(each.path("indicator").asText() + ": duyệt / approved "
                        + each.path("sent").asText() + ", ở đó / there "
                        + each.path("visible").asText());
            }
        }
        return cases;
    }

    private static List<String> states(HubApi hub) throws IOException, InterruptedException {
        List<String> states = new ArrayList<>();
        for (String report : List.of(PHU_THO, NINH_BINH)) {
            states.add(hub.get(path(report, "")).at("/report/state").asText());
        }
        return states;
    }

    /** What the national system shows of these reports, in its own record. */
    private Map<String, String> standing() {
        Map<String, String> values = new TreeMap<>();
        national.values().forEach((cell, value) -> values.put(cell.indicator(), value.toPlainString()));
        return values;
    }

    private static JsonNode act(HubApi hub, String report, String deed) throws IOException, InterruptedException {
        return hub.post(path(report, deed), deed(hub, report));
    }

    private static ObjectNode deed(HubApi hub, String report) throws IOException, InterruptedException {
        int version =
                HubApi.tree(hub.answer(path(report, ""))).at("/report/version").asInt();
        return JsonNodeFactory.instance.objectNode().put("version", version).put("reason", "Trình diễn: báo cáo quý");
    }

    private static String path(String report, String deed) {
        return "/api/v1/ops/reports/" + report + ProvinceFigures.PERIOD + (deed.isEmpty() ? "" : "/" + deed);
    }

    @Override
    public void close() {
        national.close();
    }
}
