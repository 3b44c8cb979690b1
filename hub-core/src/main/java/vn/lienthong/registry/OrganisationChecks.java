package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.model.OrgCode;

/** What can be wrong between organisations: a code that names two on a day, a parent that is not there, a circle. */
final class OrganisationChecks {
    private final List<OrganisationsFile.Placed> placed;
    private final Set<OrgCode> mentioned;
    private final Organisations organisations;
    private final Set<Organisation> inCircle = new HashSet<>();

    OrganisationChecks(List<OrganisationsFile.Placed> placed, Set<OrgCode> mentioned) {
        this.placed = placed;
        this.mentioned = mentioned;
        this.organisations = Organisations.of(
                placed.stream().map(OrganisationsFile.Placed::organisation).toList());
    }

    void run() {
        codesNameOneEach();
        placed.forEach(this::parentIsThere);
        placed.forEach(this::noCircle);
    }

    private void codesNameOneEach() {
        Map<OrgCode, List<Claim>> claims = new HashMap<>();
        placed.forEach(each -> each.organisation()
                .bearings()
                .forEach(bearing -> claims.computeIfAbsent(bearing.code(), code -> new ArrayList<>(1))
                        .add(new Claim(bearing.validity(), each.section()))));
        claims.forEach((code, claimed) -> {
            if (claimed.size() > 1) {
                claimed.sort(Comparator.comparing(claim -> claim.validity.from()));
                refuseOverlaps(code, claimed);
            }
        });
    }

    private static void refuseOverlaps(OrgCode code, List<Claim> sorted) {
        Claim longest = sorted.get(0);
        for (Claim claim : sorted.subList(1, sorted.size())) {
            if (claim.validity.overlaps(longest.validity)) {
                boolean below = claim.section.isBelow(longest.section);
                Claim second = below ? claim : longest;
                Claim first = below ? longest : claim;
                second.section.refuse(
                        "code",
                        "code_twice",
                        Map.of("value", code.value(), "first", first.section.placeFor(second.section)));
            }
            longest = claim.validity.until().isAfter(longest.validity.until()) ? claim : longest;
        }
    }

    private void parentIsThere(OrganisationsFile.Placed each) {
        Optional<OrgCode> parent = each.organisation().parent();
        if (parent.isEmpty()) {
            return;
        }
        String code = parent.get().value();
        if (organisations.findEver(parent.get()).isEmpty()) {
            if (!mentioned.contains(parent.get())) {
                List<String> known = mentioned.stream().map(OrgCode::value).toList();
                each.section()
                        .refuse("parent", "unknown_organisation", Nearest.facts(Map.of("value", code), code, known));
            }
            return;
        }
        if (!isThere(parent.get(), each.organisation().validity())) {
            each.section().refuse("parent", "parent_not_valid", Map.of("value", code));
        }
    }

    /** On all of its days, though the code may pass from one organisation to the next meanwhile. */
    private boolean isThere(OrgCode parent, Validity days) {
        LocalDate day = days.from();
        while (day.isBefore(days.until())) {
            Optional<Organisation> above = organisations.find(parent, day);
            if (above.isEmpty()) {
                return false;
            }
            day = above.get().validity().until();
        }
        return true;
    }

    // A circle closes on the first day of one of its members or of one of their codes: only those days need a look.
    private void noCircle(OrganisationsFile.Placed each) {
        each.organisation().bearings().map(bearing -> bearing.validity().from()).forEach(day -> {
            List<Organisation> circle = circleFrom(each.organisation(), day);
            if (!circle.isEmpty() && circle.stream().noneMatch(inCircle::contains)) {
                inCircle.addAll(circle);
                each.section().refuse("parent", "parent_circle", Map.of("value", names(circle)));
            }
        });
    }

    private List<Organisation> circleFrom(Organisation start, LocalDate day) {
        List<Organisation> walked = new ArrayList<>();
        Optional<Organisation> next = Optional.of(start);
        while (next.isPresent() && !walked.contains(next.get())) {
            walked.add(next.get());
            next = next.get().parent().flatMap(parent -> organisations.find(parent, day));
        }
        return next.isPresent() && next.get().equals(start) ? walked : List.of();
    }

    private static String names(List<Organisation> circle) {
        return String.join(" → ", circle.stream().map(o -> o.code().value()).toList());
    }

    private record Claim(Validity validity, Section section) {}
}
