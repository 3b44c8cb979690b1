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
    private final SetAsideRows setAside;
    private final HeardDays heard;
    private final RecordedRows recorded;
    private final NamedContents contents;
    private final ConfigurationChanges changes;
    private final Relocation relocation;
    private final Pulse pulse;
    private final Causes causes;
    private final Search search;
    private final Questions questions;
    private final QuestionLists questionLists;
    private final SignatureChecks signatures;
    private final AgencyLists agencies;
    private final CurrentRecords records;
    private final Tallies tallies;
    private final Entries entries;
    private final Reports reports;
    private final Alerts alerts;
    private final Waves waves;
    private final Amendments amendments;
    private final FlowCounts flow;
    private final Windows windows;
    private final Punctuality punctuality;
    private final Deeds deeds;
    private final Cluster cluster;
    private final Documents documents;
    private final SharedRows shared;
    private final FigureNews figureNews;

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
        outcomes = new Outcomes(new OutcomeWriter(writing, connections, node, clock), lanes);
        endpoints = new Endpoints(writing, connections, clock);
        desk = new Desk(writing, connections, clock, signal);
        archive = new Archive(reading, connections);
        balance = new BalanceSheet(reading.patient(), clock);
        upkeep = new Upkeep(writing, connections, clock);
        refusals = new Refusals(reading, clock);
        audit = new Audit(reading.patient());
        sources = new Sources(writing, connections, clock);
        setAside = new SetAsideRows(writing, connections, sources, clock);
        heard = new HeardDays(writing);
        recorded = new RecordedRows(writing, connections);
        contents = new NamedContents(reading.patient());
        changes = new ConfigurationChanges(writing, node, clock);
        relocation = new Relocation(writing.patient(), connections, clock);
        pulse = new Pulse(reading, clock);
        causes = new Causes(reading, connections, archive);
        search = new Search(reading, connections, archive);
        questions = new Questions(writing, reading, clock);
        questionLists = new QuestionLists(writing);
        signatures = new SignatureChecks(writing.patient());
        agencies = new AgencyLists(writing, connections, clock);
        records = new CurrentRecords(writing.patient(), new Positions(reading));
        tallies = new Tallies(writing.patient(), reading.patient(), records);
        entries = new Entries(writing, clock);
        reports = new Reports(writing, clock);
        alerts = new Alerts(writing, clock);
        deeds = new Deeds(reading);
        cluster = new Cluster(reading, clock);
        documents = new Documents(reading);
        flow = new FlowCounts(reading, clock);
        amendments = new Amendments(writing, connections, desk, clock);
        windows = new Windows(writing, connections, clock);
        punctuality = new Punctuality(reading, connections, clock);
        shared = new SharedRows(reading.patient(), records, new Positions(reading));
        figureNews = new FigureNews(writing.patient());
        waves = new Waves(writing, reading, connections, desk, clock);
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

    /** Bad rows given out to be corrected. */
    public SetAsideRows setAside() {
        return setAside;
    }

    /** Rows as their sources gave them. */
    public RecordedRows recorded() {
        return recorded;
    }

    /** When each source told something new. */
    public HeardDays heard() {
        return heard;
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

    /** Agencies as other systems list them. */
    public AgencyLists agencies() {
        return agencies;
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

    public QuestionLists questionLists() {
        return questionLists;
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

    public Reports reports() {
        return reports;
    }

    public Alerts alerts() {
        return alerts;
    }

    public Waves waves() {
        return waves;
    }

    public Amendments amendments() {
        return amendments;
    }

    /** Counts over time, for charts. */
    public FlowCounts flow() {
        return flow;
    }

    /** Times at which outside systems are known to be away. */
    public Windows windows() {
        return windows;
    }

    /** How long messages took. */
    public Punctuality punctuality() {
        return punctuality;
    }

    public Deeds deeds() {
        return deeds;
    }

    public Cluster cluster() {
        return cluster;
    }

    public Documents documents() {
        return documents;
    }

    public SharedRows shared() {
        return shared;
    }

    public FigureNews figureNews() {
        return figureNews;
    }
}
