package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The register of enterprises (domain section 4.3) with one invented enterprise and one household business. */
final class RegisterService implements NationalService {
    static final String ENTERPRISE = "2600000017";
    static final String HOUSEHOLD = "2600000024";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final int WINDOW = 5;
    private static final int USUAL = 2;

    private volatile boolean wrapped;
    private volatile int aDay = USUAL;

    @Override
    public Answer answer(Call call) {
        return switch (call.path()) {
            case "/apiCSDLDKDN/chiTietDoanhNghiep" ->
                enterprise(call.query("msdn").orElse(""));
            case "/apiCSDLDKDN/danhSachHoSo" -> dossiers(call);
            case "/HoKinhDoanh/chiTietHoKinhDoanh" ->
                household(call.query("mst").orElse(""));
            default -> Answer.text(404, "Not Found");
        };
    }

    private Answer enterprise(String code) {
        boolean known = code.equals(ENTERPRISE);
        if (wrapped) {
            return known ? text(WRAPPED.formatted("GetEntCert", ENTERPRISE)) : text("{\"GetEntCert\":[]}");
        }
        return known ? text(BLOCKS) : Answer.json(200, ok().put("DataCount", 0));
    }

    private static Answer household(String code) {
        return code.equals(HOUSEHOLD) ? text(WRAPPED.formatted("HHCert", HOUSEHOLD)) : text("{\"HHCert\":[]}");
    }

    private Answer dossiers(Call call) {
        try {
            LocalDate from = LocalDate.parse(call.query("from_date").orElse(""), DAY);
            LocalDate to = LocalDate.parse(call.query("to_date").orElse(""), DAY);
            if (ChronoUnit.DAYS.between(from, to) >= WINDOW) {
                return Answer.json(200, refused("Khoảng thời gian tra cứu không quá 5 ngày"));
            }
            return dossiers(from, to, call.query("offset", 0), call.query("limit", 10));
        } catch (DateTimeException | NumberFormatException e) {
            return Answer.json(200, refused("Tham số không hợp lệ"));
        }
    }

    private Answer dossiers(LocalDate from, LocalDate to, long offset, long limit) {
        ObjectNode answer = ok();
        ArrayNode list = answer.putArray("Data");
        long place = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            boolean known = !day.isBefore(FIRST) && !day.isAfter(LAST);
            for (int n = 1; known && n <= aDay; n++, place++) {
                if (place >= offset && place < offset + limit) {
                    list.add(dossier(day, n));
                }
            }
        }
        return Answer.json(200, answer.put("DataCount", list.size()));
    }

    private static ObjectNode dossier(LocalDate day, int no) {
        return Json.object()
                .put("IN_JOURNAL_NO", DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + no)
                .put("DOCUMENT_TYPE", "NEW")
                .put("ENTERPRISE_CODE", no == 1 ? ENTERPRISE : "")
                .put("SITE_ID", "25")
                .put("RECEIPT_DATE", DAY.format(day))
                .put("PLAN_DATE", DAY.format(day.plusDays(3)))
                .put("PROCESS_STATUS", "2")
                .put("SUBMISSION_TYPE", "ONLINE")
                .put("CONTACT_FULL_NAME", "Đỗ Thị Giao")
                .put("CONTACT_ADDRESS", "Số 9 đường Thử Nghiệm")
                .put("CONTACT_ID_NO", "025000000021")
                .put("CONTACT_PHONE", "02100000021")
                .put("CONTACT_EMAIL", "do.thi.giao@mail.demo");
    }

    @Override
    public ObjectNode failed() {
        return refused("Lỗi hệ thống");
    }

    void wraps(boolean inList) {
        wrapped = inList;
    }

    void dossiersADay(int count) {
        aDay = count;
    }

    @Override
    public void reset() {
        wrapped = false;
        aDay = USUAL;
    }

    private static ObjectNode ok() {
        return Json.object().put("Status", "1").put("Message", "");
    }

    private static ObjectNode refused(String message) {
        return Json.object().put("DataCount", 0).put("Status", "0").put("Message", message);
    }

    private static Answer text(String json) {
        return new Answer(200, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }

    private static final String BLOCKS = """
            {"MainInformation":{"ENTERPRISE_ID":"778001","ENTERPRISE_GDT_CODE":"2600000017","IMP_BUSINESS_CODE":"DEMO-0017",
             "ENTERPRISE_TYPE_ID":"TNHH2","ENTERPRISE_TYPE_NAME":"Công ty TNHH hai thành viên trở lên",
             "NAME":"CÔNG TY TNHH MẪU ĐẤT TỔ","SHORT_NAME":"MAU DAT TO","NAME_F":"DAT TO SAMPLE CO., LTD",
             "FOUNDING_DATE":"05/03/2012","LAST_AMEND_DATE":"17/04/2025","NUMBER_CHANGES":3,"ENTERPRISE_STATUS":"Đang hoạt động",
             "LEGAL_NAMES":"Ngô Văn Chủ; Lý Thị Phó","CAPITAL_AMOUNT":5000000000},
             "HOAdress":{"CityID":"25","CityName":"Phú Thọ","DistrictID":"","WardID":"08000","WardName":"Phường Mẫu",
             "StreetNumber":"Số 17","AddressFullText":"Số 17, Phường Mẫu, tỉnh Phú Thọ"},
             "BusinessActivity":[{"CODE":"6201","NAME":"Lập trình máy vi tính","IS_MAIN":"Y"},
             {"CODE":"6202","NAME":"Tư vấn máy vi tính","IS_MAIN":"N"}],
             "Member":[{"MEMBER_NAME":"Ngô Văn Chủ","AMOUNT":3000000000,"RATIO_PERCENT":60.5,"COUNTRY":"VN"}],
             "DataCount":1,"Status":"1","Message":""}""";

    private static final String WRAPPED = """
            {"%s":[{"MaNoiBo":"778001","MaSoDoanhNghiep":"%s","SoGCNDKKD":"DEMO-0017","MaLoaiHinhDN":"TNHH2",
             "LoaiHinhDN":"Công ty TNHH","TenTiengViet":"CÔNG TY TNHH MẪU ĐẤT TỔ","TenNuocNgoai":"","TenVietTat":"MAU DAT TO",
             "NgayDangKyLanDau":"05/03/2012","NgayDangKyThayDoi":"17/04/2025","SoLanDangKyThayDoi":"3",
             "TinhTrangPhapLy":["Đang hoạt động"],"DaiDienPhapLuat":[{"ThongTinCaNhan":["Ngô Văn Chủ"]}],
             "DiaChiTruSo":[{"DiaChi":["Số 17","Phường Mẫu","tỉnh Phú Thọ"]}],
             "NganhNgheKinhDoanh":[{"MaNganh":"6201","TenNganh":"Lập trình máy vi tính","LaNganhChinh":"true"}]}]}""";
}
