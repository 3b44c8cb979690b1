package vn.lienthong.app.ops;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Organisation;

/**
 * An organisation between two days.
 *
 * @param validFrom absent where nobody knows
 * @param validTo first day on which it is no more; absent where no end is known
 */
record OrganisationView(
        String code,
        List<String> codes,
        String name,
        Organisation.Kind kind,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<AliasView> aliases) {

    static OrganisationView of(Organisation unit) {
        return new OrganisationView(
                unit.code().value(),
                unit.codes().stream().map(OrgCode::value).toList(),
                unit.name(),
                unit.kind(),
                unit.parent().map(OrgCode::value).orElse(null),
                known(unit.validity().from()),
                known(unit.validity().until()),
                unit.aliases().stream().map(AliasView::of).toList());
    }

    private static @Nullable LocalDate known(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
    }

    /** Another code of an organisation. */
    record AliasView(
            String code,
            Organisation.Scheme scheme,
            Organisation.Confidence confidence,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String source) {
        static AliasView of(Organisation.Alias alias) {
            return new AliasView(
                    alias.code().value(),
                    alias.scheme(),
                    alias.confidence(),
                    known(alias.validity().from()),
                    known(alias.validity().until()),
                    alias.source().orElse(null));
        }
    }
}
