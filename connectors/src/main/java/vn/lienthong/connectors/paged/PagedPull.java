package vn.lienthong.connectors.paged;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.document.DocumentForm;
import vn.lienthong.connectors.document.DocumentPath;
import vn.lienthong.connectors.document.RecordPlaces;

/**
 * Reads a service window by window and page by page. A page that cannot be read ends the reading before it; numbered pages
 * go on there next time, others at the begin of their window. Days just past are read again each time.
 */
public final class PagedPull implements Pull {
    private final Parts parts;
    private final RecordPlaces places;
    private final String what;

    private PagedPull(Parts parts, RecordPlaces places, String what) {
        this.parts = parts;
        this.places = places;
        this.what = what;
    }

    /** Throws when the settings do not fit together. */
    public static PagedPull of(
            Settings settings, Request request, DocumentForm form, Complaint complaint, Clock clock) {
        String total = settings.get(PagedSettings.TOTAL);
        Parts parts = new Parts(
                new Service(settings, request, form, complaint, clock),
                Windows.of(settings, request, clock),
                new Paging(settings, request),
                total.isEmpty() ? Optional.empty() : Optional.of(DocumentPath.of(total)));
        return new PagedPull(parts, places(settings, request), request.name());
    }

    private static RecordPlaces places(Settings settings, Request request) {
        return RecordPlaces.of(request.name(), PagedSettings.names(settings, PagedSettings.KEY), settings);
    }

    @Override
    public void read(Bookmark from, Http http, Rows rows) {
        Handing handing = new Handing(rows, places, from);
        @Nullable SourceTrouble trouble;
        try {
            trouble = readAll(Progress.of(from, what), http, handing);
        } catch (SourceTrouble e) {
            handing.rest();
            throw e;
        }
        handing.rest();
        if (trouble != null) {
            throw trouble;
        }
    }

    /** What is to be told once all has been read; null when nothing is. */
    private @Nullable SourceTrouble readAll(Progress progress, Http http, Handing handing) {
        LocalDate today = parts.windows.today();
        @Nullable SourceTrouble told = null;
        Position begin = parts.paging.resumed(progress);
        Optional<Window> window = Optional.of(parts.windows.begin(progress, today));
        while (window.isPresent()) {
            Optional<Window> next = parts.windows.after(window.get(), today);
            Bookmark after = next.map(n -> progress.in(n, Optional.empty()))
                    .orElseGet(() -> progress.ended(today))
                    .bookmark();
            WindowReading reading = new WindowReading(parts, window.get(), progress, after, handing);
            if (!reading.read(begin, http)) {
                return null;
            }
            told = told != null ? told : reading.difference(begin).orElse(null);
            window = next;
            begin = parts.paging.first();
        }
        return told;
    }

    /** What a reading is made of. */
    record Parts(Service service, Windows windows, Paging paging, Optional<DocumentPath> totalAt) {}
}
