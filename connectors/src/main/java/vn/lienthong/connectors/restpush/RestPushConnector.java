package vn.lienthong.connectors.restpush;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.document.RecordForm;

/**
 * Takes records that an agency's system posts to {@code /push/<connection>/<path>} in a JSON or XML of its own, one or
 * many in a request.
 *
 * <p>The answer says how many were accepted and names each record that was refused, with its fields and what to do: HTTP 200
 * when none was refused, 207 when some were, 422 when all were. A refused record is set aside in the hub and holds up no
 * other; sent again corrected, under the same key, it settles itself. A request that is not readable at all is answered as
 * problem+json, and nothing of it is kept.
 */
public final class RestPushConnector implements Connector {
    private static final Setting<String> PATH =
            checked("path", "Last part of the address that the agency's system posts to, such as ho-so.", text -> {
                if (!text.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*")) {
                    throw new IllegalArgumentException("a path such as ho-so or ho-so/cap-nhat expected");
                }
            });

    @Override
    public String id() {
        return "rest-push";
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> settings = new ArrayList<>(List.of(PATH));
        settings.addAll(RecordForm.settings());
        return settings;
    }

    @Override
    public Ports open(Settings settings) {
        String path = settings.get(PATH);
        return Ports.of(new RecordPush(path, RecordForm.of(path, settings)));
    }

    private static Setting<String> checked(String key, String meaning, Consumer<String> check) {
        return new Setting<>(key, String.class, meaning, Optional.empty(), false, text -> {
            check.accept(text);
            return text;
        });
    }
}
