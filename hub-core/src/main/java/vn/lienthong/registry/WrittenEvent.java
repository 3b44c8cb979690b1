package vn.lienthong.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.model.OrgCode;

/** An event as its section says it, by codes that nobody has looked up yet. */
record WrittenEvent(
        Section section,
        OrgEvent.Type type,
        LocalDate on,
        String basis,
        List<OrgCode> from,
        List<OrgCode> to,
        List<BigDecimal> shares,
        Optional<String> late) {
    static final Set<String> KEYS = Set.of("type", "on", "basis", "from", "to", "shares", "late");
    static final String ASK = "ask";

    /** Empty where not even its type or its day can be read. */
    static Optional<WrittenEvent> read(Section section) {
        Optional<OrgEvent.Type> type = section.required("type", Forms.oneOf(OrgEvent.Type.class));
        Optional<LocalDate> on = section.required("on", Forms.date());
        Optional<String> basis = section.required("basis", Forms.title());
        List<OrgCode> from = section.list("from", Forms.orgCode());
        List<OrgCode> to = section.list("to", Forms.orgCode());
        List<BigDecimal> shares = section.listWithRepeats("shares", WrittenEvent::share);
        Optional<String> late = section.optional("late", text -> text);
        if (type.isEmpty() || on.isEmpty()) {
            return Optional.empty();
        }
        check(section, type.get(), from, to, shares, late);
        return Optional.of(new WrittenEvent(section, type.get(), on.get(), basis.orElse(""), from, to, shares, late));
    }

    private static void check(
            Section section,
            OrgEvent.Type type,
            List<OrgCode> from,
            List<OrgCode> to,
            List<BigDecimal> shares,
            Optional<String> late) {
        if (section.isSound() && !type.fits(from.size(), to.size())) {
            section.refuse("type", "event_form", Map.of("value", type.name(), "expected", type.form()));
        }
        if (late.isPresent() && !mayBeUndecided(type)) {
            section.refuse("late", "late_needless", Map.of("value", type.name()));
        }
        if (type == OrgEvent.Type.SPLIT && !section.has("late")) {
            section.refuse("late", "split_without_rule", Map.of("expected", ASK + " | " + texts(to)));
        }
        if (!shares.isEmpty() && (shares.size() != to.size() || sum(shares).compareTo(BigDecimal.ONE) != 0)) {
            section.refuse("shares", "shares_sum", Map.of("expected", Integer.toString(to.size())));
        }
    }

    private static boolean mayBeUndecided(OrgEvent.Type type) {
        return type == OrgEvent.Type.SPLIT || type == OrgEvent.Type.ABOLISH;
    }

    private static BigDecimal share(String text) {
        if (text.matches("0\\.\\d{1,6}")) {
            return new BigDecimal(text);
        }
        throw Unfit.expected("0.25");
    }

    private static BigDecimal sum(List<BigDecimal> shares) {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String texts(List<OrgCode> codes) {
        return String.join(" | ", codes.stream().map(OrgCode::value).toList());
    }
}
