package vn.lienthong.connectors.webhook;

import java.net.URI;
import java.util.List;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Setting;
import vn.lienthong.connectors.http.PathSetting;

/** Keys of a {@code webhook} connection. */
final class WebhookSettings {
    static final Setting<URI> BASE =
            Setting.address("base", "Address of the subscriber: scheme, host, port and an optional path.");
    static final Setting<String> PATH =
            PathSetting.of("path", "Path that events are posted to.").or("/");
    static final Setting<String> FIND_PATH = PathSetting.of(
                    "find-path",
                    "Path that answers 200 to a GET with the idempotency key as parameter id when the event is known there, 404 when it is not; needed when repeatability is askable.")
            .or("");
    static final Setting<Mode> MODE = Setting.oneOf(
                    "mode", Mode.class, "CloudEvents content mode: binary (attributes in headers) or structured.")
            .or(Mode.BINARY);
    static final Setting<Repeatability> REPEATABILITY = Setting.oneOf(
                    "repeatability",
                    Repeatability.class,
                    "What the subscriber makes of an event sent twice: idempotent, askable or blind.")
            .or(Repeatability.IDEMPOTENT);
    static final Setting<String> TOKEN =
            Setting.secret("token", "Bearer token sent with every event.").or("");
    static final Setting<String> HEADER_NAME = Setting.text(
                    "header-name", "Name of one more header that the subscriber wants, such as an API key's.")
            .or("");
    static final Setting<String> HEADER_VALUE = Setting.secret(
                    "header-value", "Value of the header that header-name names.")
            .or("");

    private WebhookSettings() {}

    static List<Setting<?>> all() {
        return List.of(BASE, PATH, FIND_PATH, MODE, REPEATABILITY, TOKEN, HEADER_NAME, HEADER_VALUE);
    }

    /** CloudEvents content mode over HTTP. */
    enum Mode {
        BINARY,
        STRUCTURED
    }
}
