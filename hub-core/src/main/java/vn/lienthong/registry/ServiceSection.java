package vn.lienthong.registry;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code promise} and {@code windows} of a connection's file. */
final class ServiceSection {
    static final Set<String> PROMISE_KEYS = Set.of("share", "within");
    static final Set<String> WINDOW_KEYS = Set.of("days", "from", "to", "stop-sending", "reason");
    private static final BigDecimal LEAST = new BigDecimal(50);
    private static final BigDecimal MOST = new BigDecimal("99.99");

    private ServiceSection() {}

    static ServiceTerms read(Section file) {
        Optional<ServicePromise> promise = file.has("promise")
                ? file.section("promise", PROMISE_KEYS).flatMap(ServiceSection::promise)
                : Optional.empty();
        List<WeeklyWindow> windows = file.sections("windows", WINDOW_KEYS).stream()
                .flatMap(one -> window(one).stream())
                .toList();
        return new ServiceTerms(promise, windows);
    }

    private static Optional<ServicePromise> promise(Section section) {
        Optional<BigDecimal> share = section.required("share", ServiceSection::share);
        Optional<Duration> within = section.required("within", ServiceSection::within);
        return section.isSound()
                ? Optional.of(new ServicePromise(share.orElseThrow(), within.orElseThrow()))
                : Optional.empty();
    }

    private static BigDecimal share(String text) {
        BigDecimal share = Forms.decimal().read(text);
        if (share.compareTo(LEAST) < 0 || share.compareTo(MOST) > 0 || share.scale() > 2) {
            throw Unfit.expected(LEAST + "–" + MOST);
        }
        return share;
    }

    private static Duration within(String text) {
        Duration within = Forms.duration(ServicePromise.STEPS.get(0), Duration.ofHours(24))
                .read(text);
        if (!ServicePromise.STEPS.contains(within)) {
            throw Unfit.expected(String.join(" | ", steps()));
        }
        return within;
    }

    static List<String> steps() {
        return ServicePromise.STEPS.stream().map(DurationText::of).toList();
    }

    private static Optional<WeeklyWindow> window(Section section) {
        Set<DayOfWeek> days = section.has("days")
                ? Set.copyOf(section.requiredList("days", Forms.word(DayOfWeek.class)))
                : Set.of(DayOfWeek.values());
        Optional<LocalTime> from = section.required("from", ServiceSection::time);
        Optional<LocalTime> to = section.required("to", ServiceSection::time);
        Optional<Boolean> stops = section.optional("stop-sending", Forms.flag());
        Optional<String> reason = section.required("reason", Forms.title());
        return section.isSound()
                ? Optional.of(new WeeklyWindow(
                        days, from.orElseThrow(), to.orElseThrow(), stops.orElse(false), reason.orElseThrow()))
                : Optional.empty();
    }

    private static LocalTime time(String text) {
        if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw Unfit.expected("22:00");
        }
        return LocalTime.parse(text);
    }
}
