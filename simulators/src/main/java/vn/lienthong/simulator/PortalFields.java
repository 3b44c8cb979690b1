package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the portal demands of a row's fields: domain section 3.2, where the requiredness is ASSUMED. Of a progress row
 * the three fields of its business key are demanded (ASSUMED).
 */
final class PortalFields {
    static final String NUMBER = "MaHoSo";
    static final String SUMMARY = "TrichYeuHoSo";
    static final String CONTENT = "NoiDungXuLy";
    static final String MOMENT = "ThoiDiemXuLy";
    static final String STATUS = "TrangThai";

    private static final List<String> DOSSIER_REQUIRED = List.of(
            NUMBER,
            "MaTTHC",
            "TenTTHC",
            "MaLinhVuc",
            "TenLinhVuc",
            "KenhThucHien",
            "ChuHoSo",
            "LoaiDoiTuong",
            "TrangThaiHoSo");
    private static final List<String> PROGRESS_REQUIRED = List.of(NUMBER, MOMENT, STATUS);
    private static final Pattern MOMENT_FORM = Pattern.compile("\\d{14}");
    private static final Pattern STATUS_FORM = Pattern.compile("[1-9]|10");
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            Map.entry("KenhThucHien", Pattern.compile("[1-3]")),
            Map.entry("LoaiDoiTuong", Pattern.compile("[1-4]")),
            Map.entry("TrangThaiHoSo", STATUS_FORM),
            Map.entry(STATUS, STATUS_FORM),
            Map.entry(SUMMARY, Pattern.compile("(?s).{0,1000}")),
            Map.entry("NguoiXuLy", Pattern.compile("(?s).{0,50}")),
            Map.entry("NgayNopHoSo", MOMENT_FORM),
            Map.entry("NgayTiepNhan", MOMENT_FORM),
            Map.entry("NgayHenTra", MOMENT_FORM),
            Map.entry("NgayTuChoi", MOMENT_FORM),
            Map.entry("NgayKetThucXuLy", MOMENT_FORM),
            Map.entry("NgayTra", MOMENT_FORM),
            Map.entry(MOMENT, MOMENT_FORM),
            Map.entry("NgayBatDau", MOMENT_FORM),
            Map.entry("NgayKetThucTheoQuyDinh", MOMENT_FORM));

    private volatile String poison;

    /** Rows whose free text contains {@code poison} are refused, so that tests can plant bad content. */
    PortalFields(String poison) {
        this.poison = poison;
    }

    void poison(String marker) {
        poison = marker;
    }

    Optional<PortalAnswer> refusalOfDossier(JsonNode row) {
        return refusal(row, DOSSIER_REQUIRED, SUMMARY);
    }

    Optional<PortalAnswer> refusalOfProgress(JsonNode row) {
        return refusal(row, PROGRESS_REQUIRED, CONTENT);
    }

    private Optional<PortalAnswer> refusal(JsonNode row, List<String> required, String freeText) {
        if (!(row instanceof ObjectNode fields)) {
            return Optional.of(PortalAnswer.dataError("data"));
        }
        for (String name : required) {
            if (fields.path(name).asText().isBlank()) {
                return Optional.of(PortalAnswer.missing(name));
            }
        }
        if (fields.path(freeText).asText().contains(poison)) {
            return Optional.of(PortalAnswer.dataError(freeText));
        }
        return wrongForm(fields).map(PortalAnswer::dataError);
    }

    private static Optional<String> wrongForm(ObjectNode fields) {
        return fields.properties().stream()
                .filter(field -> isWrong(field.getKey(), field.getValue().asText()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isWrong(String name, String value) {
        Pattern form = FORMS.get(name);
        return form != null && !value.isEmpty() && !form.matcher(value).matches();
    }
}
