package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lienthong.model.OrgCode;

/**
 * Reads files of the registry: {@code organisations.yaml} and those of {@code organisations/}. Each is a list of
 * organisations, or has the sections {@code organisations}, {@code events} and {@code moves}.
 */
final class OrganisationsFile {
    static final String NAME = "organisations.yaml";
    static final String FOLDER = "organisations";
    private static final Set<String> SECTIONS = Set.of("organisations", "events", "moves");
    private static final Set<String> KEYS = Set.of("code", "name", "kind", "parent", "validFrom", "validTo", "aliases");
    private static final Set<String> ALIAS_KEYS =
            Set.of("code", "scheme", "validFrom", "validTo", "confidence", "source");
    private static final Pattern GSO = Pattern.compile("\\d{2}|\\d{3}|\\d{5}");
    private static final Pattern TAX = Pattern.compile("\\d{10}(-\\d{3})?");

    private final List<Placed> placed = new ArrayList<>();
    private final List<Section> events = new ArrayList<>();
    private final List<Section> moves = new ArrayList<>();
    private final Set<OrgCode> mentioned = new HashSet<>();

    /** Every entry that is sound by itself; entries are checked against each other when all files are read. */
    List<Section> read(YamlNode file, FileProblems problems) {
        List<Section> all = new ArrayList<>();
        if (file instanceof YamlNode.Fields) {
            Section whole = Section.of(file, "", SECTIONS, problems).orElseThrow();
            all.addAll(whole.sections("organisations", KEYS));
            all.forEach(this::place);
            List<Section> happened = whole.sections("events", WrittenEvent.KEYS);
            List<Section> moved = whole.sections("moves", MoveSections.KEYS);
            events.addAll(happened);
            moves.addAll(moved);
            all.addAll(happened);
            all.addAll(moved);
            return all;
        }
        all.addAll(Section.listOf(file, KEYS, problems));
        all.forEach(this::place);
        return all;
    }

    List<Placed> placed() {
        return placed;
    }

    List<Section> events() {
        return events;
    }

    List<Section> moves() {
        return moves;
    }

    /** Also the codes of entries that are not sound, so that one mistake is not told twice. */
    Set<OrgCode> mentioned() {
        return mentioned;
    }

    private void place(Section section) {
        organisation(section).ifPresent(found -> placed.add(new Placed(found, section)));
    }

    private Optional<Organisation> organisation(Section section) {
        List<OrgCode> codes = section.requiredList("code", Forms.orgCode());
        mentioned.addAll(codes);
        Optional<String> name = section.required("name", Forms.title());
        Optional<Organisation.Kind> kind = section.required("kind", Forms.oneOf(Organisation.Kind.class));
        Optional<OrgCode> parent = section.optional("parent", Forms.orgCode());
        Optional<Validity> validity = validity(section);
        List<Organisation.Alias> aliases = section.sections("aliases", ALIAS_KEYS).stream()
                .flatMap(alias -> alias(alias, validity.orElse(Validity.ALWAYS)).stream())
                .toList();
        if (!section.isSound()) {
            return Optional.empty();
        }
        codes.stream()
                .filter(code -> code.scheme() == OrgCode.Scheme.VENDOR)
                .forEach(code -> section.refuse(
                        "code", "code_form", Map.of("value", code.value(), "expected", "H44.12 | 000.00.12.H44")));
        return Optional.of(new Organisation(
                codes, name.orElseThrow(), kind.orElseThrow(), parent, validity.orElseThrow(), aliases));
    }

    private Optional<Organisation.Alias> alias(Section section, Validity owner) {
        Optional<OrgCode> code = section.required("code", Forms.orgCode());
        code.ifPresent(mentioned::add);
        Optional<Organisation.Scheme> scheme = section.required("scheme", Forms.oneOf(Organisation.Scheme.class));
        Optional<Organisation.Confidence> confidence =
                section.optional("confidence", Forms.oneOf(Organisation.Confidence.class));
        Optional<String> source = section.optional("source", Forms.title());
        Optional<Validity> validity = validity(section);
        if (!section.isSound()) {
            return Optional.empty();
        }
        Organisation.Alias alias = new Organisation.Alias(
                code.orElseThrow(),
                scheme.orElseThrow(),
                validity.orElseThrow(),
                confidence.orElse(Organisation.Confidence.CONFIRMED),
                source);
        if (!isWrittenAs(alias.scheme(), alias.code())) {
            section.refuse(
                    "code", "code_form", Map.of("value", alias.code().value(), "expected", example(alias.scheme())));
        }
        if (alias.validity().within(owner).isEmpty()) {
            section.refuse(
                    "validFrom", "alias_outside", Map.of("value", alias.code().value()));
        }
        return Optional.of(alias);
    }

    private static Optional<Validity> validity(Section section) {
        Optional<LocalDate> from = section.optional("validFrom", Forms.date());
        Optional<LocalDate> until = section.optional("validTo", Forms.date());
        LocalDate first = from.orElse(LocalDate.MIN);
        LocalDate end = until.orElse(LocalDate.MAX);
        if (!first.isBefore(end)) {
            section.refuse(
                    "validTo", "dates_swapped", Map.of("validFrom", first.toString(), "validTo", end.toString()));
            return Optional.empty();
        }
        return Optional.of(new Validity(first, end));
    }

    private static boolean isWrittenAs(Organisation.Scheme scheme, OrgCode code) {
        return switch (scheme) {
            case QCVN102 -> code.scheme() == OrgCode.Scheme.QCVN102;
            case QD20 -> code.scheme() == OrgCode.Scheme.QD20;
            case DASH -> code.scheme() == OrgCode.Scheme.DASH;
            case GSO -> GSO.matcher(code.value()).matches();
            case TAX -> TAX.matcher(code.value()).matches();
            case VENDOR -> true;
        };
    }

    private static String example(Organisation.Scheme scheme) {
        return switch (scheme) {
            case QCVN102 -> "000.00.12.H44";
            case QD20 -> "H44.12";
            case DASH -> "000-00-12-H44";
            case GSO -> "25";
            case TAX -> "2600000000";
            case VENDOR -> "…";
        };
    }

    /** An organisation and where it stands in the files. */
    record Placed(Organisation organisation, Section section) {
        Placed endedOn(LocalDate day) {
            return new Placed(organisation.endedOn(day), section);
        }
    }
}
