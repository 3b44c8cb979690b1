package vn.lienthong.connectors.ngsp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.http.PathSetting;

/** Keys that every connection to a service behind the gateway has. */
public final class NgspSettings {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] GRANT = "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8);
    static final Setting<URI> BASE =
            Setting.address("base", "Address of the gateway of the province, without the path of the service.");
    static final Setting<String> LOGIN_PATH = PathSetting.of(
                    "login-path", "Path below base at which the gateway hands out tokens for key and secret.")
            .or("/token");
    static final Setting<String> CONSUMER_KEY =
            Setting.text("consumer-key", "Key that the gateway issued to this hub.");
    static final Setting<String> CONSUMER_SECRET = Setting.secret("consumer-secret", "Secret that belongs to the key.");

    private NgspSettings() {}

    /** How a token is asked for by key and secret (domain section 4.1). */
    static HttpCall login(Settings settings) {
        String pair = settings.get(CONSUMER_KEY) + ":" + settings.get(CONSUMER_SECRET);
        return HttpCall.ask(settings.get(LOGIN_PATH), FORM, GRANT)
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** With what a service has of its own. */
    public static List<Setting<?>> with(Setting<?>... own) {
        List<Setting<?>> all = new ArrayList<>(List.of(BASE, LOGIN_PATH, CONSUMER_KEY, CONSUMER_SECRET));
        all.addAll(List.of(own));
        return List.copyOf(all);
    }
}
