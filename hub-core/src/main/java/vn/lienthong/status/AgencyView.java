package vn.lienthong.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.ListedAgency;
import vn.lienthong.ledger.AgencyLists;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.Organisations;

/**
 * One agency of a list.
 *
 * @param registered what the registry calls the organisation of one of its codes; null where it knows none of them
 * @param gone whether it no longer stands in the list
 * @param decided what a steward has said of it last; null while nobody has
 */
public record AgencyView(
        String code,
        List<String> otherCodes,
        String name,
        String parent,
        @Nullable String registered,
        boolean gone,
        Instant firstSeen,
        AgencyLists.@Nullable Decided decided) {

    static AgencyView of(AgencyLists.Entry entry, Organisations registry) {
        ListedAgency agency = entry.agency();
        String registered = Stream.concat(Stream.of(agency.code()), agency.otherCodes().stream())
                .flatMap(code -> code(code).stream())
                .flatMap(code -> registry.findEver(code).stream())
                .map(Organisation::name)
                .findFirst()
                .orElse(null);
        return new AgencyView(
                agency.code(),
                agency.otherCodes(),
                agency.name(),
                agency.parent(),
                registered,
                entry.gone(),
                entry.firstSeen(),
                entry.decided());
    }

    /** What a steward has refused is none any more; what was accepted stays one until it stands in the registry. */
    public boolean awaitsAWord() {
        return registered == null && !gone && (decided == null || decided.decision() != AgencyLists.Decision.REFUSED);
    }

    private static Optional<OrgCode> code(String written) {
        try {
            return Optional.of(OrgCode.of(written));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
