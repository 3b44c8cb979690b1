package vn.lienthong.connectors.paged;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Settings;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.ProvinceTime;

/** The days of a source, window by window; one for everything where the service knows no days. */
final class Windows {
    /** Stands for all days. */
    static final Window WHOLE = new Window(LocalDate.EPOCH, LocalDate.EPOCH);

    private final boolean dated;
    private final LocalDate start;
    private final int days;
    private final int lookBack;
    private final DateTimeFormatter form;
    private final PagedSettings.To to;
    private final Clock clock;

    private Windows(boolean dated, LocalDate start, Settings settings, Clock clock) {
        this.dated = dated;
        this.start = start;
        this.days = settings.get(PagedSettings.WINDOW_DAYS);
        this.lookBack = settings.get(PagedSettings.LOOK_BACK_DAYS);
        this.form = DateTimeFormatter.ofPattern(settings.get(PagedSettings.DATE_FORM), Locale.ROOT);
        this.to = settings.get(PagedSettings.TO);
        this.clock = clock;
        if (days < 1 || lookBack < 0) {
            throw new IllegalArgumentException("window-days is at least 1, look-back-days at least 0");
        }
    }

    /** Throws when {@code from} is used and nobody says where to start. */
    static Windows of(Settings settings, Request request, Clock clock) {
        boolean dated = request.has(Template.FROM);
        String start = settings.get(PagedSettings.START);
        if (dated && start.isEmpty()) {
            throw new HubFailure(FailureCode.SETTINGS_INVALID, List.of(FieldProblem.of("/start", "missing")));
        }
        return new Windows(dated, start.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(start), settings, clock);
    }

    LocalDate today() {
        return ProvinceTime.day(clock.instant());
    }

    /** Where a reading begins that knows how far the one before came. */
    Window begin(Progress progress, LocalDate today) {
        if (!dated) {
            return WHOLE;
        }
        Optional<LocalDate> open = progress.window();
        if (open.isPresent()) {
            return from(open.get(), today);
        }
        LocalDate reached = progress.reached().orElse(start);
        LocalDate back = (reached.isAfter(today) ? today : reached).minusDays(lookBack);
        return from(back.isBefore(start) ? start : back, today);
    }

    Optional<Window> after(Window window, LocalDate today) {
        LocalDate next = window.last().plusDays(1);
        return dated && !next.isAfter(today) ? Optional.of(from(next, today)) : Optional.empty();
    }

    private Window from(LocalDate first, LocalDate today) {
        LocalDate last = first.plusDays(days - 1L);
        LocalDate end = last.isAfter(today) ? today : last;
        return new Window(first, end.isBefore(first) ? first : end);
    }

    /** What stands for {@code from} and {@code to}. */
    Map<String, String> values(Window window) {
        if (!dated) {
            return Map.of();
        }
        String end = switch (to) {
            case INCLUSIVE -> window.last().atTime(LocalTime.of(23, 59, 59)).format(form);
            case EXCLUSIVE -> window.last().plusDays(1).atStartOfDay().format(form);
        };
        return Map.of(Template.FROM, window.first().atStartOfDay().format(form), Template.TO, end);
    }
}
