package vn.lienthong.app.ops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.OrgEvent;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.Organisations;
import vn.lienthong.registry.Resolution;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/**
 * What a code means on a day.
 *
 * @param organisation that it leads to; absent where a person must decide
 * @param former whose place that one has taken, when the code has ended by the day
 * @param above from below, those above it
 * @param below directly below it
 * @param history events by which it, or the former one, began and ended
 */
record CodeView(
        String code,
        LocalDate asOf,
        Meaning meaning,
        @Nullable OrganisationView organisation,
        @Nullable OrganisationView former,
        List<CandidateView> candidates,
        List<String> above,
        List<String> below,
        List<EventView> history) {

    static CodeView of(OrgCode code, LocalDate day, Organisations registry, Texts texts, Lang lang) {
        Resolution resolution = registry.resolve(code, day);
        Optional<Organisation> unit = resolution.organisation();
        Optional<Organisation> former =
                resolution instanceof Resolution.Succeeded late ? Optional.of(late.former()) : Optional.empty();
        return new CodeView(
                code.value(),
                day,
                Meaning.of(resolution),
                unit.map(OrganisationView::of).orElse(null),
                former.map(OrganisationView::of).orElse(null),
                CandidateView.of(resolution, texts, lang),
                unit.map(each -> codes(registry.lineage(each.code(), day).stream()
                                .skip(1)
                                .toList()))
                        .orElse(List.of()),
                unit.map(each -> codes(registry.children(each, day))).orElse(List.of()),
                history(former.or(() -> unit).or(() -> registry.findEver(code)), registry));
    }

    private static List<String> codes(List<Organisation> units) {
        return units.stream().map(unit -> unit.code().value()).toList();
    }

    private static List<EventView> history(Optional<Organisation> unit, Organisations registry) {
        List<EventView> history = new ArrayList<>();
        unit.flatMap(registry::beginningOf).map(EventView::of).ifPresent(history::add);
        unit.flatMap(registry::endOf).map(EventView::of).ifPresent(history::add);
        return history;
    }

    /** How sure the answer is. */
    enum Meaning {
        NAMED,
        SUCCEEDED,
        UNDECIDED,
        UNKNOWN;

        static Meaning of(Resolution resolution) {
            if (resolution instanceof Resolution.Named) {
                return NAMED;
            }
            if (resolution instanceof Resolution.Succeeded) {
                return SUCCEEDED;
            }
            return resolution instanceof Resolution.Undecided ? UNDECIDED : UNKNOWN;
        }
    }

    /** One event with the codes before and after it. */
    record EventView(OrgEvent.Type type, LocalDate on, String basis, List<String> from, List<String> to) {
        static EventView of(OrgEvent event) {
            return new EventView(event.type(), event.on(), event.basis(), codes(event.before()), codes(event.after()));
        }
    }
}
