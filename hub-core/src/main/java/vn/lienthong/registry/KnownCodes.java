package vn.lienthong.registry;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.model.OrgCode;

/** The codes that the organisations' file mentions; nothing is refused where that file could not be read. */
record KnownCodes(Optional<Set<OrgCode>> codes) {

    boolean mayHold(OrgCode code) {
        return codes.map(known -> known.contains(code)).orElse(true);
    }

    Collection<String> texts() {
        return codes.orElse(Set.of()).stream().map(OrgCode::value).toList();
    }
}
