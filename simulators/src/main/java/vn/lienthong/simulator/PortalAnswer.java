package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the portal says to a call. Only 0 and -3 are known (domain section 3.1); the other codes are ASSUMED, borrowed
 * from its neighbours in domain section 9.2.
 */
record PortalAnswer(int code, String message, @Nullable JsonNode result) {
    static final int OK = 0;
    static final int EXISTS = -3;
    static final int FIELD_MISSING = 10;
    static final int WRONG_LOGIN = 15;
    static final int UNKNOWN_SERVICE = 20;
    static final int TOO_MANY_ROWS = 21;
    static final int DATA_ERROR = 22;
    static final int NO_SUCH_DOSSIER = 24;
    static final int NO_SESSION = 100;

    static PortalAnswer ok() {
        return new PortalAnswer(OK, "Thành công", null);
    }

    static PortalAnswer ok(JsonNode result) {
        return new PortalAnswer(OK, "Thành công", result);
    }

    static PortalAnswer exists() {
        return new PortalAnswer(EXISTS, "Hồ sơ đã tồn tại", null);
    }

    static PortalAnswer missing(String field) {
        return new PortalAnswer(FIELD_MISSING, "Thiếu trường bắt buộc: " + field, null);
    }

    static PortalAnswer wrongLogin() {
        return new PortalAnswer(WRONG_LOGIN, "Tên đăng nhập hoặc mật khẩu không đúng", null);
    }

    static PortalAnswer unknownService() {
        return new PortalAnswer(UNKNOWN_SERVICE, "Dịch vụ không tồn tại", null);
    }

    static PortalAnswer tooManyRows(int most) {
        return new PortalAnswer(TOO_MANY_ROWS, "Vượt quá " + most + " bản ghi trong một lần gọi", null);
    }

    static PortalAnswer dataError(String field) {
        return new PortalAnswer(DATA_ERROR, "Dữ liệu không hợp lệ: " + field, null);
    }

    static PortalAnswer noSuchDossier() {
        return new PortalAnswer(NO_SUCH_DOSSIER, "Hồ sơ không tồn tại: MaHoSo", null);
    }

    static PortalAnswer noSession() {
        return new PortalAnswer(NO_SESSION, "Invalid session: phiên làm việc không tồn tại hoặc đã hết hạn", null);
    }

    Optional<JsonNode> content() {
        return Optional.ofNullable(result);
    }
}
