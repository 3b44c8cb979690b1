package vn.lienthong.connectors.land;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.ProvinceTime;

/** A dossier as the body of {@code TiepNhanHoSo} (domain section 4.6). ASSUMED: moments are local, without a zone. */
final class DossierToReception {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ProvinceTime.ZONE);

    private DossierToReception() {}

    static byte[] body(Dossier dossier, Settings settings) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("LaQuyTrinhCapTinh", settings.get(LandSettings.PROVINCE_LEVEL))
                .put("TinhId", settings.get(LandSettings.PROVINCE))
                .put("HuyenId", settings.get(LandSettings.DISTRICT))
                .put("XaId", settings.get(LandSettings.WARD))
                .put("SoBienNhan", dossier.number().value())
                .put("MaHoSoMotCua", dossier.number().value())
                .put("NguoiTiepNhan", settings.get(LandSettings.RECEIVER))
                .put("NgayTiepNhan", LOCAL.format(dossier.timing().receivedAt()));
        Instant due = dossier.timing().dueAt();
        body.put("NgayHenTra", due == null ? null : LOCAL.format(due));
        Dossier.Applicant applicant = dossier.applicant();
        body.putObject("ThongTinNguoiNopDon")
                .put("HoTen", applicant.name())
                .put("SoChungMinh", number(applicant.citizenId()))
                .put("SoDienThoai", applicant.phone())
                .put("Email", applicant.email());
        body.putObject("ThongTinQuyTrinh")
                .put("MaQuyTrinh", dossier.procedure().code().value())
                .put("TenQuyTrinh", dossier.procedure().name());
        ArrayNode papers = body.putArray("DanhSachGiayToDinhKem");
        dossier.documents().forEach(paper -> papers.addObject().put("TenGiayTo", paper.name()));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String number(@Nullable CitizenId id) {
        return id == null ? null : id.value();
    }
}
