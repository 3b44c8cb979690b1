package vn.lienthong.connectors.paged;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.document.DocumentPath;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** Which page comes after which. */
final class Paging {
    private final PagingKind kind;
    private final long first;
    private final int size;
    private final DocumentPath next;
    private final Links links;

    Paging(Settings settings, Request request) {
        this.kind = settings.get(PagedSettings.PAGING);
        this.first = kind == PagingKind.PAGE ? settings.get(PagedSettings.FIRST_PAGE) : 0;
        this.size = settings.get(PagedSettings.PAGE_SIZE);
        this.next = DocumentPath.of(settings.get(PagedSettings.NEXT));
        this.links = new Links(settings.get(PagedSettings.BASE), request.path().text());
        check(request);
    }

    private void check(Request request) {
        String needed = switch (kind) {
            case NONE, LINK -> "";
            case PAGE -> Template.PAGE;
            case OFFSET -> Template.OFFSET;
            case CURSOR -> Template.CURSOR;
        };
        if (!needed.isEmpty() && !request.has(needed)) {
            throw new IllegalArgumentException("this paging needs {" + needed + "} in path or body");
        }
        if (!kind.counts() && kind != PagingKind.NONE && next.equals(DocumentPath.WHOLE)) {
            throw new HubFailure(FailureCode.SETTINGS_INVALID, List.of(FieldProblem.of("/next", "missing")));
        }
        if (size < 1 || size > 100_000) {
            throw new HubFailure(
                    FailureCode.SETTINGS_INVALID,
                    List.of(FieldProblem.of("/page-size", "range", "expected", "1–100000")));
        }
    }

    Position first() {
        return new Position(first, Optional.empty());
    }

    Position resumed(Progress progress) {
        return progress.page() == null || !kind.counts() ? first() : new Position(progress.page(), Optional.empty());
    }

    /** Where a later reading goes on; empty at the begin of the window: a cursor may not live as long. */
    Optional<Long> kept(Position at) {
        return kind.counts() && at.number() != first ? Optional.of(at.number()) : Optional.empty();
    }

    Map<String, String> values(Position at) {
        Map<String, String> values = new HashMap<>();
        values.put(Template.PAGE, Long.toString(at.number()));
        values.put(Template.OFFSET, Long.toString(at.number()));
        values.put(Template.SIZE, Integer.toString(size));
        values.put(Template.CURSOR, at.next().orElse(""));
        return values;
    }

    /** The path that the page before gave. */
    Optional<String> link(Position at) {
        return kind == PagingKind.LINK ? at.next() : Optional.empty();
    }

    /**
     * The page after this one; empty when there is none. A page is only the last one when the next is empty: a service may
     * give fewer records than we ask for.
     */
    Optional<Position> after(Position at, Page page) {
        return switch (kind) {
            case NONE -> Optional.empty();
            case PAGE ->
                page.count() == 0 ? Optional.empty() : Optional.of(new Position(at.number() + 1, Optional.empty()));
            case OFFSET ->
                page.count() == 0
                        ? Optional.empty()
                        : Optional.of(new Position(at.number() + page.count(), Optional.empty()));
            case CURSOR -> said(page).map(cursor -> new Position(at.number() + 1, Optional.of(cursor)));
            case LINK -> said(page).map(links::path).map(path -> new Position(at.number() + 1, Optional.of(path)));
        };
    }

    /** Whether a page shows that asking for the next one led nowhere. */
    boolean leadsNowhere(Position at, Page page, @Nullable Page before) {
        return switch (kind) {
            case NONE -> false;
            case PAGE, OFFSET -> page.count() > 0 && page.isSameAs(before);
            case CURSOR, LINK ->
                at.next().isPresent() && after(at, page).map(Position::next).equals(Optional.of(at.next()));
        };
    }

    /** Some services give their last page again for every page beyond it; a full one says that pages are not heeded. */
    boolean isLastAgain(Page page, long seen, Optional<Long> total) {
        return kind.counts()
                && (page.count() < size || total.filter(all -> all == seen).isPresent());
    }

    private Optional<String> said(Page page) {
        return page.find(next).map(String::strip).filter(text -> !text.isEmpty());
    }
}
