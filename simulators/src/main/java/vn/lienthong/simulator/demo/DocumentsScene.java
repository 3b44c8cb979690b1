package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.simulator.AxisEffect;
import vn.lienthong.simulator.AxisSystem;
import vn.lienthong.simulator.ClerkHabit;
import vn.lienthong.simulator.DocumentAxisSimulator;
import vn.lienthong.simulator.DocumentOfficeSimulator;
import vn.lienthong.simulator.OfficeEffect;

/** Official documents between three agencies, and to one outside the province over the national axis. */
final class DocumentsScene implements Scene {
    private static final String SECRET = "demo-office-only";
    private static final String UBND = "000.00.00.H44";
    private static final String NOI_VU = "000.00.05.H44";
    private static final String THANH_TRA = "000.00.12.H44";
    private static final String OUTSIDE = AxisSystem.ELSEWHERE.agencies().get(0);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MEGABYTE = 1_000_000;
    private static final LargeFile FILE = new LargeFile("ban-do-quy-hoach.dat", 80 * MEGABYTE);
    private static final Letter TO_THREE =
            new Letter(UBND, List.of(NOI_VU, THANH_TRA, OUTSIDE), 15, "V/v báo cáo cải cách hành chính", 0);
    private static final Letter MISTAKEN = new Letter(UBND, List.of(NOI_VU), 16, "V/v họp giao ban", 0);
    private static final Letter RECALL = new Letter(UBND, List.of(NOI_VU), 17, "V/v thu hồi công văn số 16", 16);
    private static final Letter LARGE = new Letter(NOI_VU, List.of(UBND), 21, "Gửi bản đồ quy hoạch", 0);
    private static final Pattern DOCUMENT = Pattern.compile("<(?:\\w+:)?DocumentId>([^<]+)<");
    private static final Pattern STATUS = Pattern.compile("<(?:\\w+:)?StatusCode>(\\d\\d)<");
    private static final Pattern ACT = Pattern.compile("<(?:\\w+:)?BussinessDocType>(\\d)<");
    private static final String TAKES_BACK = " ↩ ";
    private static final DocumentsSeen.Sent SENT = new DocumentsSeen.Sent(
            TO_THREE.id(),
            MISTAKEN.id(),
            RECALL.id() + TAKES_BACK + MISTAKEN.id(),
            LARGE.id(),
            FILE.name() + ", 80 MB");
    private static final int LONGEST_HEAD = 1 << 16;

    private final DocumentAxisSimulator axis = DocumentAxisSimulator.start(0);
    private final DocumentOfficeSimulator ubnd = DocumentOfficeSimulator.start(0, SECRET, ClerkHabit.QUICK);
    private final DocumentOfficeSimulator noiVu = DocumentOfficeSimulator.start(0, SECRET, ClerkHabit.QUICK);
    /** Its clerk refuses whatever comes. */
    private final DocumentOfficeSimulator thanhTra =
            DocumentOfficeSimulator.start(0, SECRET, new ClerkHabit(Duration.ZERO, 1));

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "DEMO_AXIS", axis.base().toString(),
                "DEMO_AXIS_SYSTEM", AxisSystem.PHU_THO.id(),
                "DEMO_AXIS_SECRET", AxisSystem.PHU_THO.secret(),
                "DEMO_OFFICE_SECRET", SECRET,
                "DEMO_OFFICE_UBND", ubnd.base().toString(),
                "DEMO_OFFICE_NOI_VU", noiVu.base().toString(),
                "DEMO_OFFICE_THANH_TRA", thanhTra.base().toString());
    }

    @Override
    public void atNoon(Stage stage) {
        ubnd.issues(TO_THREE.edxml());
        ubnd.issues(MISTAKEN.edxml());
        noiVu.issues(LARGE.edxml(FILE));
    }

    /** A letter is taken back by somebody who knows that it has arrived. */
    @Override
    public void inTheEvening(Stage stage) throws IOException, InterruptedException {
        stage.until("văn bản / documents", LONGEST, () -> documents(noiVu).contains(MISTAKEN.id()));
        ubnd.issues(RECALL.edxml());
    }

    @Override
    public Chapter tell(Stage stage) throws IOException, InterruptedException {
        stage.until("văn bản / documents", LONGEST, () -> seen(false).isComplete(SENT));
        return seen(issued(ubnd).allMatch(FILE::isIn)).judged(SENT);
    }

    private DocumentsSeen seen(boolean fileIsWhole) {
        return new DocumentsSeen(
                documents(noiVu),
                documents(thanhTra),
                documents(ubnd),
                axis.effects().stream()
                        .map(AxisEffect::edxml)
                        .map(DocumentsScene::idOf)
                        .toList(),
                ubnd.effects().stream()
                        .filter(effect -> effect.type().equals("STATUS"))
                        .map(effect -> first(all(STATUS, effect.edxml())) + " " + idOf(effect.edxml()))
                        .toList(),
                fileIsWhole);
    }

    private static List<String> documents(DocumentOfficeSimulator office) {
        return issued(office).map(DocumentsScene::idOf).toList();
    }

    private static Stream<byte[]> issued(DocumentOfficeSimulator office) {
        return office.effects().stream()
                .filter(effect -> effect.type().equals("EDOC"))
                .map(OfficeEffect::edxml);
    }

    /** Its own number; for a recall also that of the document that it takes back. */
    private static String idOf(byte[] edxml) {
        List<String> ids = all(DOCUMENT, edxml);
        return all(ACT, edxml).contains("1") ? String.join(TAKES_BACK, ids) : first(ids);
    }

    private static String first(List<String> found) {
        return found.isEmpty() ? "" : found.get(0);
    }

    private static List<String> all(Pattern pattern, byte[] edxml) {
        String head = new String(edxml, 0, Math.min(edxml.length, LONGEST_HEAD), StandardCharsets.UTF_8);
        return pattern.matcher(head)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    @Override
    public void close() {
        axis.close();
        ubnd.close();
        noiVu.close();
        thanhTra.close();
    }
}
