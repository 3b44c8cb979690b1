package vn.lienthong.routes;

import org.apache.camel.support.cluster.AbstractCamelClusterService;
import vn.lienthong.ledger.Leadership;

/** Camel's leadership over leases in PostgreSQL: {@code master:} routes run on one node at a time. */
final class LeaseClusterService extends AbstractCamelClusterService<LeaseView> {
    private final Leadership leadership;
    private final String nodeName;

    LeaseClusterService(Leadership leadership, String nodeName) {
        this.leadership = leadership;
        this.nodeName = nodeName;
    }

    @Override
    protected LeaseView createView(String namespace) {
        return new LeaseView(this, namespace, leadership, nodeName);
    }
}
