package vn.lienthong.ledger;

import java.time.Clock;

/** The ledger of one node, assembled over one PostgreSQL database; migrations have run. */
public final class Ledger {
    private final Connections connections;
    private final NodeLease node;
    private final Leadership leadership;
    private final Intake intake;
    private final Lanes lanes;
    private final Outcomes outcomes;
    private final Endpoints endpoints;
    private final Desk desk;
    private final Archive archive;
    private final BalanceSheet balance;
    private final Upkeep upkeep;
    private final Refusals refusals;
    private final Audit audit;
    private final Sources sources;
    private final NamedContents contents;
    private final ConfigurationChanges changes;
    private final Relocation relocation;
    private final Pulse pulse;
    private final Causes causes;
    private final Search search;
    private final Questions questions;
    private final SignatureChecks signatures;
    private final CurrentRecords records;
    private final Tallies tallies;
    private final Entries entries;

    private Ledger(LedgerPools pools, Clock clock, String nodeName, WorkSignal signal) {
        Database writing = new Database(pools.durable());
        Database reading = new Database(pools.quick());
        Database leasing = new Database(pools.leases());
        // A change of the number of lanes moves all that is open.
        connections = new Connections(writing.patient());
        node = new NodeLease(leasing, nodeName, System::nanoTime);
        leadership = new Leadership(leasing, node);
        intake = new Intake(writing, connections, clock, signal);
        lanes = new Lanes(writing, connections, node);
        outcomes = new Outcomes(writing, connections, lanes, node, clock);
        endpoints = new Endpoints(writing, connections, clock);
        desk = new Desk(writing, connections, clock, signal);
        archive = new Archive(reading, connections);
        balance = new BalanceSheet(reading.patient(), clock);
        upkeep = new Upkeep(writing, connections, clock);
        refusals = new Refusals(reading, clock);
        audit = new Audit(reading.patient());
        sources = new Sources(writing, connections, clock);
        contents = new NamedContents(reading.patient());
        changes = new ConfigurationChanges(writing, node, clock);
        relocation = new Relocation(writing.patient(), connections, clock);
        pulse = new Pulse(reading, clock);
        causes = new Causes(reading, connections, archive);
        search = new Search(reading, connections, archive);
        questions = new Questions(writing, reading, clock);
        signatures = new SignatureChecks(writing.patient());
        records = new CurrentRecords(writing.patient(), new Positions(reading));
        tallies = new Tallies(writing.patient(), reading.patient(), records);
        entries = new Entries(writing, clock);
        upkeep.ensureMonths();
        node.renew();
    }

    /**
     * Opens the ledger for this process and announces the node.
     *
     * @param clock business time
     * @param nodeName name of this process in events and on the nodes' page
     * @param signal told after commits that lanes have work
     */
    public static Ledger open(LedgerPools pools, Clock clock, String nodeName, WorkSignal signal) {
        return new Ledger(pools, clock, nodeName, signal);
    }

    /**
     * Makes a connection known. A changed number of lanes takes over only while no other node lives, and moves what is
     * open. Call before anything else names the connection.
     *
     * @return the number of lanes that holds
     */
    public int register(String connection, int lanes) {
        return connections.register(connection, lanes, node.id());
    }

    /** Makes a connection known that came up while the hub runs; one that is known stays as it is. */
    public int registerIfNew(String connection, int lanes) {
        return connections.find(connection).map(Connections.Known::lanes).orElseGet(() -> register(connection, lanes));
    }

    public NodeLease node() {
        return node;
    }

    public Leadership leadership() {
        return leadership;
    }

    public Intake intake() {
        return intake;
    }

    public Lanes lanes() {
        return lanes;
    }

    public Outcomes outcomes() {
        return outcomes;
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public Desk desk() {
        return desk;
    }

    public Archive archive() {
        return archive;
    }

    public BalanceSheet balance() {
        return balance;
    }

    public Upkeep upkeep() {
        return upkeep;
    }

    public Refusals refusals() {
        return refusals;
    }

    public Audit audit() {
        return audit;
    }

    public NamedContents contents() {
        return contents;
    }

    public Sources sources() {
        return sources;
    }

    public ConfigurationChanges changes() {
        return changes;
    }

    public Relocation relocation() {
        return relocation;
    }

    public Pulse pulse() {
        return pulse;
    }

    public Causes causes() {
        return causes;
    }

    public SignatureChecks signatures() {
        return signatures;
    }

    public Search search() {
        return search;
    }

    public Questions questions() {
        return questions;
    }

    public CurrentRecords records() {
        return records;
    }

    public Tallies tallies() {
        return tallies;
    }

    public Entries entries() {
        return entries;
    }
}
