package vn.lienthong.connectors.restpush;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.RowPush;
import vn.lienthong.connectors.document.BrokenDocument;
import vn.lienthong.connectors.document.Found;
import vn.lienthong.connectors.document.RecordForm;
import vn.lienthong.connectors.document.Records;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** Reads the records of a posted body. */
record RecordPush(String path, RecordForm form) implements RowPush {
    private static final int MOST = 1000;

    @Override
    public List<Row> read(byte[] body) {
        List<Row> rows = new ArrayList<>();
        try (Records found = form.open(body)) {
            for (@Nullable Found one = found.next(); one != null; one = found.next()) {
                if (rows.size() == MOST) {
                    throw invalid(FieldProblem.of("", "too_many", "expected", "1–" + MOST));
                }
                rows.add(form.row(one));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return rows;
    }

    private HubFailure unreadable(IOException e) {
        BrokenDocument.Kind kind = e instanceof BrokenDocument broken ? broken.kind() : BrokenDocument.Kind.MALFORMED;
        return switch (kind) {
            case RECORD_MISSING -> invalid(FieldProblem.of(form.records().toString(), "missing"));
            case CUT, MALFORMED, RECORD_TOO_WIDE -> new HubFailure(FailureCode.BODY_MALFORMED, Map.of(), List.of(), e);
        };
    }

    private static HubFailure invalid(FieldProblem problem) {
        return new HubFailure(FailureCode.MESSAGE_INVALID, List.of(problem));
    }
}
