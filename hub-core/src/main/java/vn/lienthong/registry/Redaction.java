package vn.lienthong.registry;

import java.util.Optional;
import vn.lienthong.connector.Setting;

/** What a connector says of its settings, if it does not say a secret. */
final class Redaction {
    private Redaction() {}

    static String of(ConnectionConfig connection, IllegalArgumentException refusal) {
        String message = Optional.ofNullable(refusal.getMessage()).orElse("");
        boolean tells = connection.connector().settings().stream()
                .filter(Setting::secret)
                .flatMap(setting -> connection.settings().find(setting).stream())
                .map(Object::toString)
                .anyMatch(secret -> !secret.isEmpty() && message.contains(secret));
        return tells ? "***" : message;
    }
}
