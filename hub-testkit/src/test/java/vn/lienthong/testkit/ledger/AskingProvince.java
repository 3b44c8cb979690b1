package vn.lienthong.testkit.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.ledger.AskedQuestion;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProcedureCode;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.question.AnswerCache;
import vn.lienthong.question.ListNews;
import vn.lienthong.question.OfficerWatch;
import vn.lienthong.question.QuestionDoor;
import vn.lienthong.question.QuestionKeys;
import vn.lienthong.question.Subject;
import vn.lienthong.question.Told;
import vn.lienthong.registry.AskingRule;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.registry.Delivery;
import vn.lienthong.registry.Entitlements;
import vn.lienthong.registry.Organisations;
import vn.lienthong.registry.Right;
import vn.lienthong.registry.ServiceTerms;
import vn.lienthong.registry.Sharing;
import vn.lienthong.registry.SignaturePolicy;
import vn.lienthong.registry.SourceTerms;
import vn.lienthong.registry.Subscriptions;
import vn.lienthong.registry.WorkingDays;
import vn.lienthong.wire.Canonical;

/** A province with one one-stop system, one officer and one service; its questions stand in a real ledger. */
final class AskingProvince implements AutoCloseable {
    static final String SERVICE = "dan-cu";
    static final String RECEIVER = "nhan-tin";
    static final String OFFICER = "025000000099";
    static final String DOSSIER = "H44.05-260305-0007";
    static final Client ONE_STOP =
            new Client("mot-cua", "Một cửa", "demo-only", Set.of("mot-cua"), Set.of(Right.ASK), Set.of());
    private static final Canonical CANONICAL = Canonical.standard();

    final LedgerFixture ledger;
    final KnowingService service = new KnowingService();
    final QuestionKeys keys = new QuestionKeys("demo-only", new SecureRandom());
    final Map<String, AnswerCache.Kept> cached;
    private final QuestionDoor door;
    private final AtomicInteger ids = new AtomicInteger();
    private volatile Entitlements.Service rule =
            new Entitlements.Service(QuestionKind.PERSON, SERVICE, 200, Duration.ZERO, Optional.empty());
    private volatile @Nullable LocalDate certificateEnds;
    private volatile List<AskingRule> watch = List.of();
    private volatile List<String> fields = List.of("name", "birth");

    AskingProvince() {
        this(new LedgerFixture(1, SERVICE, RECEIVER), new ConcurrentHashMap<>());
    }

    private AskingProvince(LedgerFixture ledger, Map<String, AnswerCache.Kept> cached) {
        this.cached = cached;
        this.ledger = ledger;
        OpenConnections connections = new OpenConnections(CANONICAL.types());
        connections.open(SERVICE, Ports.of(service), call -> {
            throw new UnsupportedOperationException();
        });
        door = new QuestionDoor(
                this::configuration,
                connections,
                new QuestionDoor.Records(
                        ledger.ledger().questions(),
                        ledger.ledger().questionLists(),
                        ledger.ledger().refusals(),
                        keys,
                        new Store()),
                ledger.clock(),
                (service, outcome, nanos) -> {});
    }

    /** A second node on the same database, with the same answers at hand. */
    AskingProvince secondNode() {
        AskingProvince second = new AskingProvince(ledger.secondNode(1, SERVICE, RECEIVER), cached);
        second.rule = rule;
        return second;
    }

    void quota(int aDay) {
        rule = new Entitlements.Service(QuestionKind.PERSON, SERVICE, aDay, rule.cache(), rule.keyEnds());
    }

    void keepsFor(Duration time) {
        rule = new Entitlements.Service(QuestionKind.PERSON, SERVICE, rule.quota(), time, rule.keyEnds());
    }

    void keyEnds(LocalDate last) {
        rule = new Entitlements.Service(QuestionKind.PERSON, SERVICE, rule.quota(), rule.cache(), Optional.of(last));
    }

    void certificateEnds(LocalDate last) {
        certificateEnds = last;
    }

    void watches(AskingRule... rules) {
        watch = List.of(rules);
    }

    ListNews news() {
        return new ListNews(this::configuration, ledger.ledger(), ledger.clock());
    }

    OfficerWatch officers() {
        return new OfficerWatch(
                this::configuration,
                ledger.ledger().questions(),
                ledger.ledger().endpoints(),
                ledger.clock(),
                connection -> Optional.ofNullable(certificateEnds));
    }

    void grants(String... names) {
        fields = List.of(names);
    }

    AskingProvince withOpenDossier() {
        accept(dossier(DossierStatus.IN_PROCESS));
        return this;
    }

    void accept(CanonicalMessage message) {
        byte[] payload = CANONICAL.bytes(message);
        ledger.ledger()
                .intake()
                .accept(new Submission(
                        "mot-cua",
                        "m-" + ids.incrementAndGet(),
                        CANONICAL.types().nameOf(message),
                        message.key(),
                        null,
                        null,
                        payload,
                        payload,
                        "test",
                        null,
                        List.of()));
    }

    static DossierProgress step(DossierStatus status) {
        return new DossierProgress(
                DossierNumber.of(DOSSIER),
                "Cán Bộ Mẫu",
                null,
                null,
                "Xử lý",
                status,
                Instant.parse("2026-03-06T02:00:00Z"),
                null,
                null);
    }

    static Dossier dossier(DossierStatus status) {
        return new Dossier(
                DossierNumber.of(DOSSIER),
                new Dossier.ProcedureRef(ProcedureCode.of("1.900001"), "Thủ tục mẫu", "G09", "Lĩnh vực mẫu"),
                Dossier.Channel.IN_PERSON,
                new Dossier.Applicant(Dossier.ApplicantKind.CITIZEN, KnowingService.NAME, null, null, null, null),
                null,
                new Dossier.Timing(null, Instant.parse("2026-03-05T02:00:00Z"), null, null, null, null),
                status,
                null,
                new Dossier.Offices(OrgCode.of("H44.05"), OrgCode.of("H44.05"), null),
                new Dossier.Flags(false, false, Dossier.OnlinePayment.NONE, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    Told ask() {
        return ask(body(OFFICER, "kiem-tra", "\"dossier\":\"" + DOSSIER + "\""));
    }

    Told ask(String body) {
        return ask(ONE_STOP, "person", body);
    }

    Told ask(Client client, String service, String body) {
        return door.ask(client, service, body.getBytes(StandardCharsets.UTF_8));
    }

    static String body(String officer, String purpose, String more) {
        return "{\"officer\":\"" + officer + "\",\"purpose\":\"" + purpose + "\"," + more
                + ",\"question\":{\"citizenId\":\"" + KnowingService.ID + "\",\"name\":\"" + KnowingService.NAME
                + "\",\"birth\":\"1985-04-17\"}}";
    }

    QuestionDoor door() {
        return door;
    }

    List<AskedQuestion> journal() {
        return ledger.ledger().questions().about(keys.hash(Subject.USE, KnowingService.ID), 1000);
    }

    private Configuration configuration() {
        Organisations none = Organisations.of(List.of());
        Entitlements entitlements = new Entitlements(
                Map.of(QuestionKind.PERSON, rule),
                Map.of(
                        "kiem-tra",
                        new Entitlements.Purpose(
                                "kiem-tra", "Kiểm tra", "NĐ 118/2025/NĐ-CP", Entitlements.Need.DOSSIER, Set.of()),
                        "ra-soat",
                        new Entitlements.Purpose(
                                "ra-soat", "Rà soát", "Kế hoạch mẫu", Entitlements.Need.TASK, Set.of("KH-01"))),
                List.of(new Entitlements.Officer(
                        "mau-nv01",
                        CitizenId.of(OFFICER),
                        OrgCode.of("H44.05"),
                        Set.of("mot-cua"),
                        Optional.of("phạm"))),
                List.of(
                        new Entitlements.Grant("mot-cua", QuestionKind.PERSON, "kiem-tra", fields),
                        new Entitlements.Grant("mot-cua", QuestionKind.PERSON, "ra-soat", List.of("nationality"))),
                watch,
                Map.of("mot-cua", RECEIVER));
        return new Configuration(
                none,
                Map.of(SERVICE, connection()),
                Subscriptions.of(List.of(), none),
                Map.of(ONE_STOP.id(), ONE_STOP),
                Map.of(),
                entitlements,
                Sharing.NONE,
                Map.of(),
                Map.of(),
                WorkingDays.WEEKENDS_ONLY);
    }

    private ConnectionConfig connection() {
        return new ConnectionConfig(
                SERVICE,
                new Connector() {
                    @Override
                    public String id() {
                        return "knowing";
                    }

                    @Override
                    public List<Setting<?>> settings() {
                        return List.of();
                    }

                    @Override
                    public Ports open(Settings settings) {
                        return Ports.of(service);
                    }
                },
                "Cơ sở dữ liệu mẫu",
                OrgCode.of("H44"),
                new Settings(Map.of()),
                new Delivery(2, 0, Duration.ofSeconds(5), Duration.ofSeconds(10), SignaturePolicy.RECORD),
                Optional.empty(),
                Duration.ofMinutes(1),
                SourceTerms.BY_DEFAULT,
                ServiceTerms.NONE);
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** A map in place of the cluster's; whether an answer is still good is the door's own business. */
    private final class Store implements AnswerCache {
        @Override
        public Optional<AnswerCache.Kept> find(String key) {
            return Optional.ofNullable(cached.get(key));
        }

        @Override
        public void keep(String key, AnswerCache.Kept kept, Duration atMost) {
            cached.put(key, kept);
        }
    }
}
