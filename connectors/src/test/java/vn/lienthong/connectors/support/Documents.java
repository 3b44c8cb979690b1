package vn.lienthong.connectors.support;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Contents;
import vn.lienthong.model.Agency;
import vn.lienthong.model.Attachment;
import vn.lienthong.model.Day;
import vn.lienthong.model.DocumentId;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OfficialDocument.Act;
import vn.lienthong.model.OfficialDocument.ActKind;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Staff;
import vn.lienthong.model.StatusCode;

/** Invented documents for tests; persons and numbers too. */
public final class Documents {
    public static final OrgCode PROVINCE = OrgCode.of("000.00.00.H44");
    public static final OrgCode GOVERNMENT = OrgCode.of("000.00.00.G22");
    private static final DocumentId EARLIER = DocumentId.of("000.00.00.H44,2021/03/05,15/UBND-VX");

    private Documents() {}

    /** A document of a kind with every field that the kind has. */
    public static OfficialDocument full(ActKind kind, List<Attachment> attachments) {
        return new OfficialDocument(
                DocumentId.of("000.00.00.H44,2021/03/08,17/QĐ-UBND"),
                act(kind),
                new Agency(
                        PROVINCE,
                        "UBND tỉnh Phú Thọ",
                        "UBND tỉnh Phú Thọ",
                        "Thành phố Việt Trì",
                        "vanthu@demo.phutho.local",
                        "0210.000.0001",
                        "0210.000.0002",
                        "demo.phutho.local"),
                List.of(agency(GOVERNMENT, "Văn phòng Chính phủ"), agency(OrgCode.of("000.00.00.G14"), null)),
                new OfficialDocument.NumberAndSymbol("17", "QĐ-UBND"),
                new OfficialDocument.Issued("Phú Thọ", Day.of("2021-03-08")),
                new OfficialDocument.Kind("2", "0", "Quyết định"),
                "V/v \"gửi, nhận\" văn bản <điện tử> & quý I",
                "Báo cáo kèm phụ lục",
                List.of(
                        new OfficialDocument.Signer("KT.", "Phó Chủ tịch", "Nguyễn Văn Mẫu"),
                        new OfficialDocument.Signer(null, null, "Trần Thị Mẫu")),
                new OfficialDocument.Handling(
                        OfficialDocument.Urgency.EXPRESS_TIMED,
                        OfficialDocument.Steering.DIRECTIVE,
                        Day.of("2021-03-20"),
                        false,
                        "12/UBND",
                        "A-1",
                        List.of("NV-1", "NV-2")),
                new OfficialDocument.Print(
                        "Toàn tỉnh", "vt", 0L, 3L, List.of("Phụ lục I"), List.of("Như trên", "Lưu: VT, VX")),
                List.of(new OfficialDocument.Response(PROVINCE, "15/UBND-VX", EARLIER, Day.of("2021-03-05"))),
                List.of(new OfficialDocument.Passed(PROVINCE, Instant.parse("2021-03-08T02:15:00Z"))),
                staff(),
                attachments,
                null);
    }

    /** A plain document from one agency to others; always the same identity. */
    public static OfficialDocument to(OrgCode from, OrgCode... receivers) {
        OfficialDocument full = full(ActKind.NEW, List.of());
        return new OfficialDocument(
                full.id(),
                full.act(),
                agency(from, null),
                Stream.of(receivers).map(code -> agency(code, null)).toList(),
                full.number(),
                full.issued(),
                full.kind(),
                full.subject(),
                null,
                full.signers(),
                full.handling(),
                full.print(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }

    /** What an agency says of a document to its sender. */
    public static DocumentStatus saying(OfficialDocument document, OrgCode agency, StatusCode code, Instant at) {
        return new DocumentStatus(
                document.id(),
                document.number().printed(),
                document.issued().on(),
                agency(agency, null),
                document.from().code(),
                code,
                null,
                null,
                at);
    }

    private static Act act(ActKind kind) {
        return switch (kind) {
            case NEW -> new Act(kind, "Văn bản mới", true, null, List.of());
            case RECALL -> new Act(kind, "Gửi nhầm", false, null, List.of());
            case UPDATE ->
                new Act(
                        kind,
                        "Bổ sung nơi nhận",
                        false,
                        new OfficialDocument.Change(
                                EARLIER,
                                false,
                                true,
                                List.of(
                                        change("000.00.00.G14", OfficialDocument.ReceiverChange.Direction.ADDED),
                                        change("000.00.00.G15", OfficialDocument.ReceiverChange.Direction.REMOVED))),
                        List.of());
            case REPLACE ->
                new Act(
                        kind,
                        "Sai số liệu",
                        false,
                        null,
                        List.of(new OfficialDocument.Replaced(EARLIER, List.of(GOVERNMENT))));
        };
    }

    private static OfficialDocument.ReceiverChange change(
            String agency, OfficialDocument.ReceiverChange.Direction direction) {
        return new OfficialDocument.ReceiverChange(OrgCode.of(agency), direction);
    }

    /** What the province says of a document of the government. */
    public static DocumentStatus status(StatusCode code) {
        return new DocumentStatus(
                DocumentId.of("000.00.00.G22,2021/03/05,1502/VPCP-KSTT"),
                "1502/VPCP-KSTT",
                Day.of("2021-03-05"),
                agency(PROVINCE, "UBND tỉnh Phú Thọ"),
                GOVERNMENT,
                code,
                "Đã vào sổ văn bản đến",
                staff(),
                Instant.parse("2021-03-05T02:47:12Z"));
    }

    public static Attachment attachment(String id, String name, Contents.Kept kept) {
        return new Attachment(id, name, "application/pdf", null, "Tệp " + id, kept.hash(), kept.size());
    }

    private static Agency agency(OrgCode code, @Nullable String name) {
        return new Agency(code, null, name, null, null, null, null, null);
    }

    private static Staff staff() {
        return new Staff("Văn thư", "VT", "Lê Văn Thử", "vt01", "thu@demo.phutho.local", "0900000000");
    }
}
