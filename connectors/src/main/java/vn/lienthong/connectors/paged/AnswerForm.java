package vn.lienthong.connectors.paged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.document.Document;
import vn.lienthong.connectors.document.DocumentForm;
import vn.lienthong.connectors.document.DocumentPath;

/**
 * How answers are written.
 *
 * @param inside where the real answer stands as a text; the whole where there is no such
 */
record AnswerForm(DocumentForm outer, DocumentPath inside, DocumentForm inner) {

    static AnswerForm of(Settings settings, DocumentForm outer) {
        return new AnswerForm(
                outer, DocumentPath.of(settings.get(PagedSettings.INSIDE)), settings.get(PagedSettings.INSIDE_FORM));
    }

    DocumentForm ofRecords() {
        return inside.equals(DocumentPath.WHOLE) ? outer : inner;
    }

    Document read(byte[] body) throws IOException {
        Document whole = outer.read(body);
        if (inside.equals(DocumentPath.WHOLE)) {
            return whole;
        }
        String text =
                whole.find(inside).orElseThrow(() -> Trouble.of("page_record_missing", "record", inside.toString()));
        return inner.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
