package vn.lienthong.connectors.paged;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.document.DocumentPath;

/** The way through the pages of one window. */
final class WindowReading {
    private final Service service;
    private final Paging paging;
    private final Map<String, String> days;
    private final Optional<DocumentPath> totalAt;
    private final Window window;
    private final Progress progress;
    private final Bookmark after;
    private final Handing handing;
    private Optional<Long> total = Optional.empty();
    private long seen;

    /** A reading; {@code after} says that the window is done. */
    WindowReading(PagedPull.Parts parts, Window window, Progress progress, Bookmark after, Handing handing) {
        this.service = parts.service();
        this.paging = parts.paging();
        this.days = parts.windows().values(window);
        this.totalAt = parts.totalAt();
        this.window = window;
        this.progress = progress;
        this.after = after;
        this.handing = handing;
    }

    /** False when the reading was to end before the window did. */
    boolean read(Position begin, Http http) {
        @Nullable Page before = null;
        Optional<Position> next = Optional.of(begin);
        while (next.isPresent()) {
            if (handing.enough()) {
                return false;
            }
            Position at = next.get();
            Page page = service.page(values(at), paging.link(at), http);
            total = totalAt.flatMap(page::find)
                    .filter(n -> n.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .or(() -> total);
            if (paging.leadsNowhere(at, page, before)) {
                end(page, at);
                return true;
            }
            seen += page.count();
            next = paging.after(at, page);
            handing.page(page, window, bookmark(at), next.map(this::bookmark).orElse(after));
            before = page;
        }
        return true;
    }

    private void end(Page page, Position at) {
        if (!paging.isLastAgain(page, seen, total)) {
            handing.reached(bookmark(paging.first()));
            throw Trouble.of("api_pages_repeat", "page", Long.toString(at.number()));
        }
        handing.reached(after);
    }

    private Map<String, String> values(Position at) {
        Map<String, String> values = new HashMap<>(days);
        values.putAll(paging.values(at));
        return values;
    }

    private Bookmark bookmark(Position at) {
        return progress.in(window, paging.kept(at)).bookmark();
    }

    /** Whether as many records came as the service said; only known of a window that was read from its begin. */
    Optional<SourceTrouble> difference(Position begin) {
        if (!begin.equals(paging.first()) || total.isEmpty() || total.get() == seen) {
            return Optional.empty();
        }
        return Optional.of(new SourceTrouble(
                "api_count_differs",
                Map.of(
                        "total", Long.toString(total.get()),
                        "seen", Long.toString(seen),
                        "days", window.equals(Windows.WHOLE) ? "–" : window.toString())));
    }
}
