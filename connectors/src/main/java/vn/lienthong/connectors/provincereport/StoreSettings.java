package vn.lienthong.connectors.provincereport;

import java.net.URI;
import java.util.List;
import vn.lienthong.connector.Setting;

/** Keys of a {@code province-report} connection. */
final class StoreSettings {
    static final Setting<URI> BASE = Setting.address(
            "base", "Address of the store or of the gateway before it, before the names of its services.");
    static final Setting<String> LOGIN = Setting.text("login", "Path of the log-in.")
            .or("/_vti_bin/TD.QuanLyMaDinhDanh.Service/Mddservice.svc/LoginUser");
    static final Setting<String> SERVICE =
            Setting.text("service", "Path before the names of the calls.").or("/_vti_bin/TD.BC.DW/DWService.svc");
    static final Setting<String> USER = Setting.text("user", "Account that logs in.");
    static final Setting<String> PASSWORD = Setting.secret("password", "Password of that account.");
    static final Setting<String> OFFICES = Setting.text(
            "offices",
            "Code of each office there, separated by blanks: H44=000.00.00.H44 H44.05=000.00.05.H44. Codes are looked up, never"
                    + " computed.");
    static final Setting<Integer> DATA_TYPE = Setting.number(
                    "data-type", "Kind of figure there: 1 kế hoạch, 2 ước tính, 3 thực hiện, 4 chính thức.")
            .or(3);
    static final Setting<Integer> NINE_MONTHS = Setting.number(
                    "nine-months", "Number of the period of nine months there; 0 where it has none.")
            .or(0);

    private StoreSettings() {}

    static List<Setting<?>> all() {
        return List.of(BASE, LOGIN, SERVICE, USER, PASSWORD, OFFICES, DATA_TYPE, NINE_MONTHS);
    }
}
