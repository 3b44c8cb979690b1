package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.model.OrgCode;

/**
 * Turns the sections {@code events} of all files into events, oldest first. An event ends the organisations before it, so
 * a file with a reorganisation only adds: nobody has to write {@code validTo} into files that are there already.
 */
final class EventSections {
    private final List<OrganisationsFile.Placed> units;
    private final Set<OrgCode> mentioned;
    private final Map<OrgCode, List<Integer>> bearers = new HashMap<>();
    private final Map<Integer, Section> endedBy = new HashMap<>();

    /**
     * @param units the organisations of all files; those that an event ends are ended here
     * @param mentioned also the codes of entries that have mistakes of their own
     */
    EventSections(List<OrganisationsFile.Placed> units, Set<OrgCode> mentioned) {
        this.units = units;
        this.mentioned = mentioned;
        for (int i = 0; i < units.size(); i++) {
            int place = i;
            units.get(i)
                    .organisation()
                    .bearings()
                    .map(Organisation.Bearing::code)
                    .distinct()
                    .forEach(code -> bearers.computeIfAbsent(code, c -> new ArrayList<>(1))
                            .add(place));
        }
    }

    List<OrgEvent> read(List<Section> sections) {
        List<WrittenEvent> sound = sections.stream()
                .flatMap(section -> WrittenEvent.read(section).stream())
                .sorted(Comparator.comparing(WrittenEvent::on))
                .toList();
        sound.forEach(this::end);
        return sound.stream().flatMap(written -> event(written).stream()).toList();
    }

    /**
     * Those before end on the day, unless their own entry says when they do; also by an event with a mistake elsewhere, or
     * everything that rests on their end would be told as wrong too.
     */
    private void end(WrittenEvent event) {
        for (OrgCode code : event.from()) {
            Optional<Integer> found = indexOf(code, event.on().minusDays(1));
            if (found.isEmpty()) {
                refuseMissing(event, "from", code, event.on().minusDays(1));
                continue;
            }
            OrganisationsFile.Placed unit = units.get(found.get());
            LocalDate until = unit.organisation().validity().until();
            Section earlier = event.section().isSound() ? endedBy.putIfAbsent(found.get(), event.section()) : null;
            if (earlier != null) {
                event.section()
                        .refuse(
                                "from",
                                "event_twice",
                                Map.of("value", code.value(), "first", earlier.placeFor(event.section())));
            } else if (until.equals(LocalDate.MAX)) {
                units.set(found.get(), unit.endedOn(event.on()));
            } else if (!until.equals(event.on())) {
                event.section().refuse("on", "event_unit_ends", facts(code, until));
            }
        }
    }

    private Optional<OrgEvent> event(WrittenEvent event) {
        if (!event.section().isSound()) {
            return Optional.empty();
        }
        List<Organisation> before = new ArrayList<>();
        event.from().forEach(code -> at(code, event.on().minusDays(1)).ifPresent(before::add));
        List<Organisation> after = new ArrayList<>();
        for (OrgCode code : event.to()) {
            Optional<Organisation> unit = at(code, event.on());
            if (unit.isEmpty()) {
                refuseMissing(event, "to", code, event.on());
            } else if (isFresh(event.type()) && !unit.get().validity().from().equals(event.on())) {
                event.section().refuse("to", "event_unit_not_new", facts(code, event.on()));
            }
            unit.ifPresent(after::add);
        }
        Optional<Organisation> late = event.late()
                .filter(text -> !text.equals(WrittenEvent.ASK))
                .flatMap(text -> lateTaker(event, text, after));
        return event.section().isSound()
                ? Optional.of(
                        new OrgEvent(event.type(), event.on(), event.basis(), before, after, event.shares(), late))
                : Optional.empty();
    }

    private Optional<Organisation> lateTaker(WrittenEvent event, String text, List<Organisation> after) {
        Optional<Organisation> taker =
                event.section().optional("late", Forms.orgCode()).flatMap(code -> at(code, event.on()));
        boolean isPart = event.type() != OrgEvent.Type.SPLIT
                || taker.filter(after::contains).isPresent();
        if (taker.isEmpty() || !isPart) {
            event.section()
                    .refuse(
                            "late",
                            "late_taker",
                            Map.of(
                                    "value",
                                    text,
                                    "expected",
                                    WrittenEvent.ASK + " | " + WrittenEvent.texts(event.to())));
        }
        return taker;
    }

    private static boolean isFresh(OrgEvent.Type type) {
        return switch (type) {
            case CREATE, RENAME, MOVE -> true;
            case MERGE, SPLIT, ABOLISH -> false;
        };
    }

    private Optional<Integer> indexOf(OrgCode code, LocalDate day) {
        return bearers.getOrDefault(code, List.of()).stream()
                .filter(i -> units.get(i).organisation().isFoundUnder(code, day))
                .findFirst();
    }

    private Optional<Organisation> at(OrgCode code, LocalDate day) {
        return indexOf(code, day).map(i -> units.get(i).organisation());
    }

    private void refuseMissing(WrittenEvent event, String key, OrgCode code, LocalDate day) {
        boolean hasMistakes = mentioned.contains(code) && !bearers.containsKey(code);
        if (!hasMistakes) {
            List<String> known = bearers.keySet().stream().map(OrgCode::value).toList();
            boolean ever = bearers.containsKey(code);
            event.section()
                    .refuse(
                            key,
                            ever ? "event_unit_missing" : "unknown_organisation",
                            ever
                                    ? facts(code, day)
                                    : Nearest.facts(Map.of("value", code.value()), code.value(), known));
        }
    }

    private static Map<String, String> facts(OrgCode code, LocalDate day) {
        return Map.of("value", code.value(), "day", day.toString());
    }
}
