package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.model.OrgCode;

/** Reads {@code organisations.yaml}. */
final class OrganisationsFile {
    static final String NAME = "organisations.yaml";
    private static final Set<String> KEYS = Set.of("code", "name", "kind", "parent", "validFrom", "validTo", "aliases");
    private static final Set<String> ALIAS_KEYS = Set.of("code", "scheme", "validFrom", "validTo");

    private final List<Placed> placed = new ArrayList<>();
    private final Set<OrgCode> mentioned = new HashSet<>();

    /** Every entry that is sound by itself; the entries are then checked against each other. */
    List<Placed> read(YamlNode file, FileProblems problems) {
        for (Section section : Section.listOf(file, KEYS, problems)) {
            organisation(section).ifPresent(found -> placed.add(new Placed(found, section)));
        }
        new OrganisationChecks(placed, mentioned).run();
        return placed;
    }

    /** Also the codes of entries that are not sound, so that one mistake is not told twice. */
    Set<OrgCode> mentioned() {
        return mentioned;
    }

    private Optional<Organisation> organisation(Section section) {
        List<OrgCode> codes = section.requiredList("code", Forms.orgCode());
        mentioned.addAll(codes);
        codes.stream()
                .filter(code -> code.scheme() == OrgCode.Scheme.VENDOR)
                .forEach(code -> section.refuse(
                        "code", "code_form", Map.of("value", code.value(), "expected", "H44.12 | 000.00.12.H44")));
        Optional<String> name = section.required("name", Forms.title());
        Optional<Organisation.Kind> kind = section.required("kind", Forms.oneOf(Organisation.Kind.class));
        Optional<OrgCode> parent = section.optional("parent", Forms.orgCode());
        Optional<Validity> validity = validity(section);
        List<Organisation.Alias> aliases = section.sections("aliases", ALIAS_KEYS).stream()
                .flatMap(alias -> alias(alias, validity.orElse(Validity.ALWAYS)).stream())
                .toList();
        return section.isSound()
                ? Optional.of(new Organisation(
                        codes, name.orElseThrow(), kind.orElseThrow(), parent, validity.orElseThrow(), aliases))
                : Optional.empty();
    }

    private Optional<Organisation.Alias> alias(Section section, Validity owner) {
        Optional<OrgCode> code = section.required("code", Forms.orgCode());
        code.ifPresent(mentioned::add);
        Optional<Organisation.Scheme> scheme = section.required("scheme", Forms.oneOf(Organisation.Scheme.class));
        Optional<Validity> validity = validity(section);
        if (!section.isSound()) {
            return Optional.empty();
        }
        Organisation.Alias alias =
                new Organisation.Alias(code.orElseThrow(), scheme.orElseThrow(), validity.orElseThrow());
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
            case GSO -> code.value().matches("\\d{2}|\\d{3}|\\d{5}");
            case VENDOR -> true;
        };
    }

    private static String example(Organisation.Scheme scheme) {
        return switch (scheme) {
            case QCVN102 -> "000.00.12.H44";
            case QD20 -> "H44.12";
            case DASH -> "000-00-12-H44";
            case GSO -> "25";
            case VENDOR -> "…";
        };
    }

    /** An organisation and where it stands in the file. */
    record Placed(Organisation organisation, Section section) {}
}
