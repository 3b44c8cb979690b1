package vn.lienthong.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.AgencyLists;
import vn.lienthong.registry.Organisations;

/** Agencies as other systems list them, held against the registry when somebody looks, and what stewards say of them. */
public final class AgencyBook {
    private static final int READ_AT_ONCE = 1000;
    /** So many are held against the registry for one page; the next one goes on behind them. */
    private static final int LOOKED_AT = 20_000;

    private final AgencyLists lists;
    private final Supplier<Organisations> registry;

    public AgencyBook(AgencyLists lists, Supplier<Organisations> registry) {
        this.lists = lists;
        this.registry = registry;
    }

    /** The lists that were ever asked for. */
    public List<AgencyLists.Listing> listings() {
        return lists.listings();
    }

    /**
     * A page of what is wanted of a connection's list.
     *
     * @param after behind which code it begins; empty for the first page
     */
    public AgencyPage page(String connection, Predicate<AgencyView> wanted, String after, int most) {
        AgencyLists.State state = lists.state(connection)
                .orElseThrow(() ->
                        new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "list of agencies of " + connection)));
        Organisations known = registry.get();
        List<AgencyView> page = new ArrayList<>();
        String last = after;
        for (int looked = 0; looked < LOOKED_AT; looked += READ_AT_ONCE) {
            List<AgencyLists.Entry> entries = lists.list(connection, last, READ_AT_ONCE);
            for (AgencyLists.Entry entry : entries) {
                last = entry.agency().code();
                AgencyView view = AgencyView.of(entry, known);
                if (wanted.test(view)) {
                    page.add(view);
                }
                if (page.size() == most) {
                    return AgencyPage.of(state, page, last);
                }
            }
            if (entries.size() < READ_AT_ONCE) {
                return AgencyPage.of(state, page, null);
            }
        }
        return AgencyPage.of(state, page, last);
    }

    /** Keeps a steward's word; the hub takes no agency over by itself. */
    public void decide(String connection, String code, AgencyLists.Decision decision, Act act) {
        if (!lists.decide(connection, code, decision, act)) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "agency"));
        }
    }
}
