package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;

/** What a one-stop engine does at the portal. */
final class PortalClient {
    private final Wire wire;
    private String session = "";

    PortalClient(URI base) {
        this.wire = new Wire(base);
    }

    PortalClient login() throws IOException {
        session = login(NationalPortalSimulator.PASSWORD).path("session").asText();
        return this;
    }

    ObjectNode login(String password) throws IOException {
        return wire.json(
                "/mapi/login",
                Json.object().put("username", NationalPortalSimulator.USERNAME).put("password", password));
    }

    ObjectNode call(String service, ObjectNode parameters) throws IOException {
        return wire.json("/mapi/g", request(service, parameters));
    }

    ObjectNode request(String service, ObjectNode parameters) {
        return parameters
                .put("session", session)
                .put("madonvi", NationalPortalSimulator.UNIT)
                .put("service", service);
    }

    ObjectNode sync(boolean updating, ObjectNode... rows) throws IOException {
        ObjectNode call = Json.object().put("isUpdating", updating ? "True" : "False");
        call.set("data", array(rows));
        return call("DongBoHoSoMC", call);
    }

    ObjectNode progress(ObjectNode... rows) throws IOException {
        ObjectNode call = Json.object();
        call.set("data", array(rows));
        return call("CapNhatTienDoHoSoMC", call);
    }

    ObjectNode lookUp(String number) throws IOException {
        return call("TraCuuHoSo", Json.object().put("mahoso", number));
    }

    static int code(ObjectNode answer) {
        return answer.path("error_code").asInt(Integer.MIN_VALUE);
    }

    static ObjectNode aDossier(String number) {
        return Json.object()
                .put("MaHoSo", number)
                .put("MaTTHC", "1.900001")
                .put("TenTTHC", "Thủ tục mẫu")
                .put("MaLinhVuc", "G09-NC01")
                .put("TenLinhVuc", "Lĩnh vực mẫu")
                .put("KenhThucHien", "2")
                .put("ChuHoSo", "Phạm Thị Mẫu")
                .put("LoaiDoiTuong", "1")
                .put("TrichYeuHoSo", "Đề nghị giải quyết")
                .put("NgayTiepNhan", "20260305082000")
                .put("TrangThaiHoSo", "2");
    }

    static ObjectNode aStep(String number, String moment, String status) {
        return Json.object()
                .put("MaHoSo", number)
                .put("NguoiXuLy", "Trần Văn Mẫu")
                .put("ThoiDiemXuLy", moment)
                .put("NoiDungXuLy", "Chuyển xử lý")
                .put("TrangThai", status);
    }

    private static ArrayNode array(ObjectNode... rows) {
        ArrayNode array = Json.object().arrayNode();
        for (ObjectNode row : rows) {
            array.add(row);
        }
        return array;
    }
}
