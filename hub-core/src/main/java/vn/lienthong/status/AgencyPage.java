package vn.lienthong.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.AgencyLists;

/**
 * Some agencies of a list.
 *
 * @param readAt when the list was read to its end
 * @param listed how many it names
 * @param trouble why it could not be read the last time
 * @param next behind which the next page begins; null at the end
 */
public record AgencyPage(
        @Nullable Instant readAt,
        int listed,
        @Nullable String trouble,
        List<AgencyView> agencies,
        @Nullable String next) {
    public AgencyPage {
        agencies = List.copyOf(agencies);
    }

    static AgencyPage of(AgencyLists.State state, List<AgencyView> agencies, @Nullable String next) {
        return new AgencyPage(state.readAt(), state.agencies(), state.trouble(), agencies, next);
    }
}
