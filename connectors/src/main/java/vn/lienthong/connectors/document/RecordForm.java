package vn.lienthong.connectors.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/** How bodies that hold records are written, and where their records stand; for every connector that is handed bodies. */
public record RecordForm(DocumentForm form, DocumentPath records, List<String> optional, RecordPlaces places) {
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

    public RecordForm {
        optional = List.copyOf(optional);
    }

    /** Keys that say it. */
    public static List<Setting<?>> settings() {
        return List.of(FORM, RECORDS, OPTIONAL, KEY, RecordPlaces.KEY_IS_PERSONAL);
    }

    /** Throws when the settings do not fit together. */
    public static RecordForm of(String source, Settings settings) {
        DocumentForm form = settings.get(FORM);
        DocumentPath records = DocumentPath.of(settings.get(RECORDS));
        if (form == DocumentForm.XML && records.steps().isEmpty()) {
            throw new IllegalArgumentException("form xml needs records, such as DanhSach/HoSo");
        }
        return new RecordForm(
                form,
                records,
                names(settings.get(OPTIONAL)),
                RecordPlaces.of(source, names(settings.get(KEY)), settings));
    }

    /** The records of a body, one after the other. */
    public Records open(byte[] body) throws IOException {
        return form.read(body).records(records, optional);
    }

    public Row row(Found record) {
        return new Row(places.of(record.columns(), ""), record.columns());
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
