package vn.lienthong.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lienthong.simulator.AgencyRecord;
import vn.lienthong.simulator.AgencySimulator;

/** Systems that cannot send: a table with names in TCVN3, a spreadsheet with a bad row, a SOAP service. */
final class LegacyScene implements Scene {
    static final String TABLE = "ho-tich-bang";
    static final String SHEET = "ho-tich-bang-tinh";
    static final String SOAP = "ho-tich-soap";

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String PREFIX = "000.00.05.H44-260305-";
    private static final List<LegacyRow> IN_TABLE = List.of(
            new LegacyRow(PREFIX + "71001", "Ph¹m ThÞ MÉu", "05/03/2026 08:20"),
            new LegacyRow(PREFIX + "71002", "NguyÔn V¨n Thö", "05/03/2026 09:05"),
            new LegacyRow(PREFIX + "71003", "Lª ThÞ Hµ", "05/03/2026 10:40"));
    private static final List<String> READABLE = List.of("Lê Thị Hà", "Nguyễn Văn Thử", "Phạm Thị Mẫu");
    private static final List<LegacyRow> IN_SHEET = List.of(
            new LegacyRow(PREFIX + "72001", "Trần Văn Mẫu", "05/03/2026 08:00"),
            new LegacyRow(PREFIX + "72002", "Hoàng Thị Thử", "sáng thứ năm"),
            new LegacyRow(PREFIX + "72003", "Đỗ Văn Ví Dụ", "05/03/2026 14:30"));
    private static final List<LegacyRow> AT_SOAP = List.of(
            new LegacyRow(PREFIX + "73001", "Vũ Thị Mẫu", "05/03/2026 15:10"),
            new LegacyRow(PREFIX + "73002", "Bùi Văn Thử", "05/03/2026 16:00"));

    private final LegacyTable table = new LegacyTable();
    private final AgencySimulator soap = AgencySimulator.start(0);
    private final Path drop;

    /** @param drop folder for the agency's files */
    LegacyScene(Path drop) {
        this.drop = drop;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "DEMO_TABLE", table.url(),
                "DEMO_TABLE_USER", LegacyTable.USER,
                "DEMO_TABLE_PASSWORD", LegacyTable.PASSWORD,
                "DEMO_DROP", drop.toString(),
                "DEMO_SOAP", soap.base().toString(),
                "DEMO_SOAP_USER", AgencySimulator.USER,
                "DEMO_SOAP_PASSWORD", AgencySimulator.PASSWORD);
    }

    @Override
    public void inTheEvening(Stage stage) throws IOException {
        table.add(IN_TABLE);
        soap.holds(AT_SOAP.stream().map(LegacyScene::asRecord).toList());
        writeSheet(drop.resolve("ho-so-2026-03.xlsx"));
    }

    @Override
    public Chapter tell(Stage stage) throws IOException, InterruptedException {
        Desk desk = new Desk(stage.as(Installation.OPERATOR));
        int good = IN_TABLE.size() + IN_SHEET.size() - 1 + AT_SOAP.size();
        stage.until(
                "nguồn cũ / legacy sources",
                LONGEST,
                () -> arrived(stage).size() >= good && !desk.setAside(SHEET).isEmpty());
        return new LegacySeen(arrived(stage), names(desk), desk.setAside(SHEET)).judged(expected(), READABLE);
    }

    /** Source and number of every dossier that must arrive. */
    private static List<String> expected() {
        return Stream.of(
                        IN_TABLE.stream().map(row -> TABLE + " " + row.number()),
                        IN_SHEET.stream()
                                .filter(row -> row.received().contains("/"))
                                .map(row -> SHEET + " " + row.number()),
                        AT_SOAP.stream().map(row -> SOAP + " " + row.number()))
                .flatMap(rows -> rows)
                .toList();
    }

    private static List<String> arrived(Stage stage) {
        return stage.outside().seenByIoc().stream()
                .filter(seen -> seen.key().startsWith(PREFIX))
                .map(seen -> seen.what().substring(0, seen.what().indexOf(' ')) + " " + seen.key())
                .sorted()
                .toList();
    }

    /** Names of the table's applicants as receivers got them. */
    private static List<String> names(Desk desk) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (Desk.Delivery delivery : desk.deliveries(Promises.IOC, "DELIVERED")) {
            if (delivery.key().startsWith(PREFIX + "71")) {
                JsonNode body = desk.body(delivery.number());
                names.add(body.at("/applicant/name").asText());
            }
        }
        return names.stream().sorted().toList();
    }

    private static AgencyRecord asRecord(LegacyRow row) {
        return new AgencyRecord(
                LocalDate.of(2026, 3, 5),
                Map.of("ma", row.number(), "ten", row.name(), "ngay", row.received(), "tt", "2"));
    }

    private static void writeSheet(Path file) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName());
        try (OutputStream out = Files.newOutputStream(unfinished);
                Workbook workbook = new Workbook(out, "demo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Hồ sơ");
            List<String> header = List.of("Mã hồ sơ", "Họ tên", "Ngày nhận", "Trạng thái");
            header.forEach(name -> sheet.value(0, header.indexOf(name), name));
            for (LegacyRow row : IN_SHEET) {
                int line = IN_SHEET.indexOf(row) + 1;
                sheet.value(line, 0, row.number());
                sheet.value(line, 1, row.name());
                sheet.value(line, 2, row.received());
                sheet.value(line, 3, "2");
            }
        }
        // A file that has just changed is left alone until it has settled.
        Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(unfinished, file);
    }

    @Override
    public void close() {
        soap.close();
        table.close();
    }
}
