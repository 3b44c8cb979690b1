package vn.lienthong.connectors.land;

import java.net.URI;
import java.util.List;
import vn.lienthong.connector.Setting;
import vn.lienthong.connectors.http.PathSetting;

/** Keys of a {@code land} connection. */
final class LandSettings {
    static final Setting<URI> BASE = Setting.address("base", "Address of the land office's system, without a path.");
    static final Setting<String> LOGIN_PATH = PathSetting.of(
                    "login-path",
                    "Path below base that gives a token for user name and password (OAuth password grant).")
            .or("/token");
    static final Setting<String> USERNAME = Setting.text("username", "Account of this hub.");
    static final Setting<String> PASSWORD = Setting.secret("password", "Password of the account.");
    static final Setting<String> CLIENT_ID = Setting.text("client-id", "Name of this hub's program there.");
    static final Setting<String> CLIENT_SECRET = Setting.secret("client-secret", "Secret of the program.");
    static final Setting<String> RECEIVE_PATH =
            PathSetting.of("receive-path", "Path of TiepNhanHoSo below base.").or("/TiepNhanHoSo");
    static final Setting<String> PROVINCE = Setting.text("province", "Code (TinhId) of the province.");
    static final Setting<String> DISTRICT = Setting.text(
                    "district", "Code (HuyenId) of the district, where the receiver still wants one.")
            .or("");
    static final Setting<String> WARD = Setting.text("ward", "Code (XaId) of the ward or commune of this land office.");
    static final Setting<String> RECEIVER =
            Setting.text("receiver", "Account (NguoiTiepNhan) that dossiers are taken in under there.");
    static final Setting<Boolean> PROVINCE_LEVEL = Setting.flag(
                    "province-level", "Whether its procedures are those of the province (LaQuyTrinhCapTinh).")
            .or(true);
    static final Setting<String> SECURITY_CODE = Setting.secret(
            "security-code", "SecurityCode that both sides have agreed on; a callback without it is refused.");
    static final Setting<String> DONE = Setting.text(
                    "done-codes",
                    "Values of TrangThaiKetThuc that mean that the result is there, separated by commas; all others mean that the dossier was stopped.")
            .or("1");

    private LandSettings() {}

    static List<Setting<?>> all() {
        return List.of(
                BASE,
                LOGIN_PATH,
                USERNAME,
                PASSWORD,
                CLIENT_ID,
                CLIENT_SECRET,
                RECEIVE_PATH,
                PROVINCE,
                DISTRICT,
                WARD,
                RECEIVER,
                PROVINCE_LEVEL,
                SECURITY_CODE,
                DONE);
    }
}
