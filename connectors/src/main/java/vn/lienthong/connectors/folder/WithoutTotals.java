package vn.lienthong.connectors.folder;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.document.Found;
import vn.lienthong.connectors.document.Records;

/** Leaves out rows that hold totals. */
record WithoutTotals(Records records, Optional<Pattern> totals) implements Records {

    @Override
    public @Nullable Found next() throws IOException {
        Found found = records.next();
        while (found != null && isTotal(found.columns())) {
            found = records.next();
        }
        return found;
    }

    private boolean isTotal(Map<String, String> columns) {
        if (totals.isEmpty() || columns.isEmpty()) {
            return false;
        }
        String first = columns.values().iterator().next().strip();
        return totals.get()
                .matcher(Normalizer.normalize(first, Normalizer.Form.NFC))
                .matches();
    }

    @Override
    public List<String> header() {
        return records.header();
    }

    @Override
    public String unit() {
        return records.unit();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
