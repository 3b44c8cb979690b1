package vn.lienthong.connectors.population;

import java.net.URI;
import java.util.List;
import vn.lienthong.connector.Setting;

/** Keys of a {@code population} connection. */
final class PopulationSettings {
    static final Setting<URI> BASE =
            Setting.address("base", "Address of the service without the operation, for example ending in /dancu.");
    static final Setting<String> SIGNED_BASE = Setting.text(
                    "signed-base",
                    "Address that is signed in place of base, where a gateway stands before the service; empty signs base.")
            .or("");
    static final Setting<String> USERNAME =
            Setting.text("username", "Account that the service issued to the province.");
    static final Setting<String> SECRET_KEY =
            Setting.secret("secret-key", "Secret of the account; it is hashed into every call and never sent.");
    static final Setting<String> API_KEY = Setting.secret("api-key", "Key that is sent as the header ApiKey.");
    static final Setting<String> UNIT =
            Setting.text("unit", "Code that the numbers of our questions begin with in MaYeuCau, for example H44.");
    static final Setting<String> INTEGRATION_CODE =
            Setting.text("integration-code", "Code of the integration, sent as MaTichHop.");
    static final Setting<String> UNIT_CODE = Setting.text(
                    "unit-code",
                    "Code of the asking unit, sent as MaDonVi; empty sends none of the three fields of 2025.")
            .or("");
    static final Setting<String> ACCOUNT = Setting.text(
                    "account", "Account of the asking unit, sent as TaiKhoan beside MaDonVi.")
            .or("");
    static final Setting<String> PHONE = Setting.text(
                    "phone", "Telephone number of the asking unit, sent as SoDienThoai beside MaDonVi.")
            .or("");

    private PopulationSettings() {}

    static List<Setting<?>> all() {
        return List.of(
                BASE, SIGNED_BASE, USERNAME, SECRET_KEY, API_KEY, UNIT, INTEGRATION_CODE, UNIT_CODE, ACCOUNT, PHONE);
    }
}
