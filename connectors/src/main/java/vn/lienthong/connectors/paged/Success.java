package vn.lienthong.connectors.paged;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.document.Document;
import vn.lienthong.connectors.document.DocumentPath;

/** What a service's own code says of an answer. */
record Success(Optional<DocumentPath> field, List<String> yes, List<String> empty, List<String> loginAgain) {

    static Success of(Settings settings) {
        String field = settings.get(PagedSettings.OK_FIELD);
        List<String> yes = PagedSettings.names(settings, PagedSettings.OK_VALUES);
        if (field.isEmpty() != yes.isEmpty()) {
            throw new IllegalArgumentException("ok-field and ok-values are given together");
        }
        return new Success(
                field.isEmpty() ? Optional.empty() : Optional.of(DocumentPath.of(field)),
                yes,
                PagedSettings.names(settings, PagedSettings.EMPTY_VALUES),
                PagedSettings.names(settings, PagedSettings.LOGIN_AGAIN_VALUES));
    }

    boolean saysLoginIsOver(Document answer) throws IOException {
        return field.isPresent()
                && answer.find(field.get()).filter(loginAgain::contains).isPresent();
    }

    /** Throws {@link SourceTrouble} when the service says no. */
    Meaning of(Document answer) throws IOException {
        if (field.isEmpty()) {
            return Meaning.RECORDS;
        }
        DocumentPath at = field.get();
        String code = answer.find(at)
                .orElseThrow(() -> new SourceTrouble("api_code_missing", Map.of("field", at.toString())));
        if (empty.contains(code)) {
            return Meaning.EMPTY;
        }
        if (!yes.contains(code)) {
            throw new SourceTrouble("api_said_no", Map.of("field", at.toString(), "code", Trouble.code(code)));
        }
        return Meaning.RECORDS;
    }

    /** What to look for in the answer. */
    enum Meaning {
        RECORDS,
        EMPTY
    }
}
