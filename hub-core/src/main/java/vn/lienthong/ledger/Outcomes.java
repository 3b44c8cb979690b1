package vn.lienthong.ledger;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what came of deliveries: many lanes' outcomes in one commit, each with its event. */
public final class Outcomes {
    private static final int LARGEST_BATCH = 64;
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final Lanes lanes;
    private final GroupCommit<OutcomeWriter.Work, Set<Long>> writer;

    Outcomes(OutcomeWriter writer, Lanes lanes) {
        this.lanes = lanes;
        this.writer = new GroupCommit<>(writer::write, LARGEST_BATCH);
    }

    /**
     * Before the first byte of {@code deliveries} goes to a receiver that must not get it twice: from now on they are in
     * doubt. Records what came of others of the lane in the same commit.
     *
     * @return those that are still this node's to send; another may have taken the lane meanwhile
     */
    public List<Due> beginning(WorkSignal.Lane lane, List<Transition> transitions, List<Due> deliveries) {
        Set<Long> ours = write(new OutcomeWriter.Work(lane, transitions, deliveries, List.of(), false));
        return deliveries.stream().filter(d -> ours.contains(d.position())).toList();
    }

    /** Returns when all of it is durable; the claim stays. */
    public void record(WorkSignal.Lane lane, List<Transition> transitions) {
        write(new OutcomeWriter.Work(lane, transitions, List.of(), List.of(), false));
    }

    /** Returns when all of it is durable and the lane is free; what was never sent is no longer in doubt. */
    public void recordAndRelease(WorkSignal.Lane lane, List<Transition> transitions, List<Due> neverSent) {
        boolean free = false;
        try {
            write(new OutcomeWriter.Work(lane, transitions, List.of(), neverSent, true));
            free = true;
        } finally {
            lanes.released(lane, free);
        }
    }

    /** What one message's outcome says must not cost what is known of all the others: they would go out again. */
    private Set<Long> write(OutcomeWriter.Work work) {
        try {
            return writer.submit(work);
        } catch (LedgerFault e) {
            if (work.transitions().isEmpty()) {
                throw e;
            }
            work.transitions().forEach(t -> writeAlone(work.lane(), t));
            return writer.submit(
                    new OutcomeWriter.Work(work.lane(), List.of(), work.beginning(), work.neverSent(), work.release()));
        }
    }

    private void writeAlone(WorkSignal.Lane lane, Transition transition) {
        try {
            writer.submit(new OutcomeWriter.Work(lane, List.of(transition), List.of(), List.of(), false));
        } catch (LedgerFault e) {
            LOG.error(
                    "DEFECT: message {} for connection {}: what came of it ({}) cannot be stored. {}. It is kept without it;"
                            + " report this to the hub's makers.",
                    transition.delivery().number(),
                    transition.delivery().connection(),
                    transition.code(),
                    e.getMessage());
            Transition storable = transition.withoutWhatCannotBeStored();
            writer.submit(new OutcomeWriter.Work(lane, List.of(storable), List.of(), List.of(), false));
        }
    }
}
