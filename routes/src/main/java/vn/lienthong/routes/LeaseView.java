package vn.lienthong.routes;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.support.cluster.AbstractCamelClusterView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.ledger.Leadership;
import vn.lienthong.ledger.NodeLease;

/** One role as this node sees it: whether it holds the lease. */
final class LeaseView extends AbstractCamelClusterView {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseView.class);

    private final Leadership leadership;
    private final Member local;
    private volatile boolean leader;
    private @Nullable ScheduledExecutorService renewal;
    private @Nullable ScheduledFuture<?> renewing;

    LeaseView(LeaseClusterService service, String role, Leadership leadership, String nodeName) {
        super(service, role);
        this.leadership = leadership;
        this.local = new Member(nodeName);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        renewal = getCamelContext()
                .getExecutorServiceManager()
                .newSingleThreadScheduledExecutor(this, "lease-" + getNamespace());
        renewing =
                renewal.scheduleWithFixedDelay(this::renew, 0, NodeLease.RENEW_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() throws Exception {
        if (renewing != null) {
            renewing.cancel(false);
        }
        if (renewal != null) {
            getCamelContext().getExecutorServiceManager().shutdownNow(renewal);
        }
        if (leader) {
            become(false);
            try {
                leadership.giveUp(getNamespace());
            } catch (RuntimeException e) {
                LOG.warn("LEDGER_UNAVAILABLE: the role {} is free for others when its lease runs out", getNamespace());
            }
        }
        super.doStop();
    }

    private void renew() {
        boolean holds;
        try {
            holds = leadership.takeOrKeep(getNamespace());
        } catch (RuntimeException e) {
            LOG.warn("LEDGER_UNAVAILABLE: this node gives up the role {} until PostgreSQL answers", getNamespace());
            holds = false;
        }
        if (holds != leader) {
            become(holds);
        }
    }

    private void become(boolean now) {
        leader = now;
        LOG.info("node {} {} the role {}", local.getId(), now ? "takes" : "leaves", getNamespace());
        fireLeadershipChangedEvent(now ? local : null);
    }

    @Override
    public Optional<CamelClusterMember> getLeader() {
        return leader ? Optional.of(local) : Optional.empty();
    }

    @Override
    public CamelClusterMember getLocalMember() {
        return local;
    }

    @Override
    public List<CamelClusterMember> getMembers() {
        return List.of(local);
    }

    private final class Member implements CamelClusterMember {
        private final String id;

        Member(String id) {
            this.id = id;
        }

        @Override
        public boolean isLeader() {
            return leader;
        }

        @Override
        public boolean isLocal() {
            return true;
        }

        @Override
        public String getId() {
            return id;
        }
    }
}
