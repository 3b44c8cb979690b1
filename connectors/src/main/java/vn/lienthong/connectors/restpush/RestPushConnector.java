package vn.lienthong.connectors.restpush;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.document.DocumentForm;
import vn.lienthong.connectors.document.DocumentPath;
import vn.lienthong.connectors.document.RecordPlaces;

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
    private static final Setting<DocumentForm> FORM =
            Setting.oneOf("form", DocumentForm.class, "How bodies are written.").or(DocumentForm.JSON);
    private static final Setting<String> RECORDS = checked(
                    "records",
                    "Where the records stand in a body. JSON: path of the list or of the one record, such as /data; by default the body itself. XML: path of one record, such as DanhSach/HoSo.",
                    DocumentPath::of)
            .or("");
    private static final Setting<String> OPTIONAL = Setting.text(
                    "optional", "Fields that a record may leave out, separated by commas.")
            .or("");
    private static final Setting<String> KEY = Setting.text(
                    "key",
                    "Fields that together name a record, separated by commas; a refused one is settled by a good one of the same key.")
            .or("");

    @Override
    public String id() {
        return "rest-push";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(PATH, FORM, RECORDS, OPTIONAL, KEY);
    }

    @Override
    public Ports open(Settings settings) {
        DocumentForm form = settings.get(FORM);
        DocumentPath records = DocumentPath.of(settings.get(RECORDS));
        if (form == DocumentForm.XML && records.steps().isEmpty()) {
            throw new IllegalArgumentException("form xml needs records, such as DanhSach/HoSo");
        }
        return Ports.of(new RecordPush(
                settings.get(PATH),
                form,
                records,
                names(settings.get(OPTIONAL)),
                new RecordPlaces(settings.get(PATH), names(settings.get(KEY)))));
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Setting<String> checked(String key, String meaning, Consumer<String> check) {
        return new Setting<>(key, String.class, meaning, Optional.empty(), false, text -> {
            check.accept(text);
            return text;
        });
    }
}
