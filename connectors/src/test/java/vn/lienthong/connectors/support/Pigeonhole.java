package vn.lienthong.connectors.support;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Letter;
import vn.lienthong.connector.Mailbox;
import vn.lienthong.connector.Row;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;

/** Keeps what a mailbox gives, every time that it gives it. */
public final class Pigeonhole implements Mailbox.Letters {
    private final Contents contents;
    private final List<Letter> letters = new ArrayList<>();
    private final List<Row> aside = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    public Pigeonhole(Contents contents) {
        this.contents = contents;
    }

    public List<Letter> letters() {
        return letters;
    }

    public List<DocumentStatus> statuses() {
        return all(DocumentStatus.class);
    }

    public List<OfficialDocument> documents() {
        return all(OfficialDocument.class);
    }

    public List<Row> aside() {
        return aside;
    }

    /** Of all that was set aside, by place and reason. */
    public List<String> problems() {
        return problems.stream()
                .map(problem -> problem.path() + " " + problem.reason())
                .toList();
    }

    /** Codes of the statuses. */
    public List<String> said() {
        return statuses().stream().map(status -> status.code().value()).toList();
    }

    private <M> List<M> all(Class<M> type) {
        return letters.stream()
                .map(letter -> letter.incoming().message())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public void take(Letter letter) {
        letters.add(letter);
    }

    @Override
    public void setAside(Row row, List<FieldProblem> found) {
        aside.add(row);
        problems.addAll(found);
    }

    @Override
    public boolean enough() {
        return false;
    }
}
