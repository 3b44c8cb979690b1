package vn.lienthong.connectors.nationalportal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.connector.Outcome;
import vn.lienthong.failure.FieldProblem;

/** What a non-zero code of the portal means for the hub: the retry matrix of domain section 9.2. */
final class PortalRefusal {
    private static final Duration LATER = Duration.ofMinutes(15);
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> OUR_FIELDS = lowerCase(Map.ofEntries(
            Map.entry("MaHoSo", "/number"),
            Map.entry("MaTTHC", "/procedure/code"),
            Map.entry("TenTTHC", "/procedure/name"),
            Map.entry("MaLinhVuc", "/procedure/fieldCode"),
            Map.entry("TenLinhVuc", "/procedure/fieldName"),
            Map.entry("KenhThucHien", "/channel"),
            Map.entry("ChuHoSo", "/applicant/name"),
            Map.entry("LoaiDoiTuong", "/applicant/kind"),
            Map.entry("MaDoiTuong", "/applicant/techId"),
            Map.entry("DinhDanhCHS", "/applicant/citizenId"),
            Map.entry("SoDinhDanh", "/applicant/citizenId"),
            Map.entry("Email", "/applicant/email"),
            Map.entry("SoDienThoai", "/applicant/phone"),
            Map.entry("TrichYeuHoSo", "/summary"),
            Map.entry("NgayNopHoSo", "/timing/submittedAt"),
            Map.entry("NgayTiepNhan", "/timing/receivedAt"),
            Map.entry("NgayHenTra", "/timing/dueAt"),
            Map.entry("NgayTuChoi", "/timing/refusedAt"),
            Map.entry("NgayKetThucXuLy", "/timing/finishedAt"),
            Map.entry("NgayTra", "/timing/returnedAt"),
            Map.entry("TrangThaiHoSo", "/status"),
            Map.entry("DonViXuLy", "/offices/competent"),
            Map.entry("TaiLieuNop", "/documents"),
            Map.entry("DanhSachLePhi", "/fees"),
            Map.entry("DanhSachHoSoBoSung", "/supplements"),
            Map.entry("DanhSachGiayToKetQua", "/results"),
            Map.entry("NguoiXuLy", "/handler"),
            Map.entry("ChucDanh", "/handlerTitle"),
            Map.entry("PhongBanXuLy", "/department"),
            Map.entry("NoiDungXuLy", "/content"),
            Map.entry("TrangThai", "/status"),
            Map.entry("ThoiDiemXuLy", "/at"),
            Map.entry("NgayBatDau", "/startedAt"),
            Map.entry("NgayKetThucTheoQuyDinh", "/dueAt")));

    private final Clock clock;

    PortalRefusal(Clock clock) {
        this.clock = clock;
    }

    Outcome of(PortalAnswer answer, String organisation) {
        return switch (answer.code()) {
            case "15", "100", "101" -> new Outcome.Misconfigured("error_code " + answer.code());
            case "18", "19", "106", "108" -> new Outcome.Unroutable(organisation);
            case "20" -> new Outcome.TargetDown("error_code 20", Optional.empty());
            case "23", "200", "409" ->
                new Outcome.NotNow(answer.code(), clock.instant().plus(LATER));
            default -> new Outcome.Refused(answer.code(), fieldsNamedIn(answer.message()));
        };
    }

    private static List<FieldProblem> fieldsNamedIn(String message) {
        return Stream.of(WORDS.split(message))
                .flatMap(word -> Optional.ofNullable(OUR_FIELDS.get(word)).stream())
                .distinct()
                .map(path -> FieldProblem.of(path, "refused_by_receiver"))
                .toList();
    }

    private static Map<String, String> lowerCase(Map<String, String> fields) {
        Map<String, String> lower = new TreeMap<>();
        fields.forEach((name, path) -> lower.put(name.toLowerCase(Locale.ROOT), path));
        return lower;
    }
}
