package vn.lienthong.routes;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.Http;
import vn.lienthong.dispatch.Courier;
import vn.lienthong.dispatch.Dispatcher;
import vn.lienthong.dispatch.Gateways;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.door.AgencyRounds;
import vn.lienthong.door.Caller;
import vn.lienthong.door.CorrectionDoor;
import vn.lienthong.door.Doorkeeper;
import vn.lienthong.door.EventDoor;
import vn.lienthong.door.LetterPushDoor;
import vn.lienthong.door.MailDoor;
import vn.lienthong.door.Poller;
import vn.lienthong.door.Postman;
import vn.lienthong.door.PullDoor;
import vn.lienthong.door.PushDoor;
import vn.lienthong.door.RowPushDoor;
import vn.lienthong.door.UnnamedDoor;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.WorkSignal;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.registry.Right;
import vn.lienthong.reorganisation.Following;
import vn.lienthong.rhythm.SilenceWatch;
import vn.lienthong.signature.SignatureGate;
import vn.lienthong.signature.SignatureRounds;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.EventLimits;
import vn.lienthong.wire.EventReader;

/** One node of the hub: ledger, doors, dispatcher, couriers and the routes that join them. */
public final class HubEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HubEngine.class);
    private static final int QUEUE_CONSUMERS = 4;

    private final EngineParts parts;
    private final CamelContext camel;
    private final Ledger ledger;
    private final IntakeGate gate;
    private final OpenConnections connections;
    private final ServedConnections served;
    private final Stations stations;
    private final CorrectionDoor corrections;
    private final Heart heart;
    private final ScheduledExecutorService follower =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "hub-follow"));
    private final Following following;
    private @Nullable ScheduledFuture<?> looking;

    /** Adds components and routes to a context that has not started yet; call {@link #start} before it does. */
    public HubEngine(CamelContext camel, EngineParts parts) throws Exception {
        this.camel = camel;
        this.parts = parts;
        AtomicReference<@Nullable WorkSignal> signal = new AtomicReference<>();
        ledger = Ledger.open(parts.pools(), parts.clock(), parts.nodeName(), lanes -> {
            WorkSignal target = signal.get();
            if (target != null) {
                target.work(lanes);
            }
        });
        heart = new Heart(ledger);
        Canonical canonical = Canonical.standard();
        connections = new OpenConnections(canonical.types());
        served = new ServedConnections(
                connections,
                parts.http(),
                HubEngine::retire,
                c -> ledger.registerIfNew(c.name(), c.delivery().lanes()),
                new SignatureGate(ledger.signatures(), parts.clock())::before);
        Configuration configuration = parts.configuration().current();
        configuration
                .connections()
                .values()
                .forEach(c -> ledger.register(c.name(), c.delivery().lanes()));
        Dispatcher dispatcher = new Dispatcher(ledger.endpoints(), ledger.upkeep(), served.flows(), parts.clock());
        ProducerTemplate producer = camel.createProducerTemplate();
        signal.set(
                switch (parts.transport()) {
                    case WITHIN_NODE -> dispatcher;
                    case BROKER -> new RemoteSignal(dispatcher, producer);
                });
        gate = new IntakeGate(camel, producer);

        Doorkeeper keeper = new Doorkeeper(parts.visits(), ledger.refusals());
        EventReader reader = new EventReader(canonical, EventLimits.standard());
        EventDoor eventDoor = new EventDoor(reader, parts.configuration()::current, ledger.intake(), keeper);
        UnnamedDoor unnamedDoor =
                new UnnamedDoor(reader, canonical, parts.configuration()::current, ledger.intake(), keeper);
        PushDoor pushDoor = new PushDoor(canonical, parts.configuration()::current, ledger.intake(), keeper);
        RowPushDoor rowPushDoor =
                new RowPushDoor(canonical, parts.configuration()::current, ledger.intake(), ledger.sources(), keeper);
        LetterPushDoor letterPushDoor = new LetterPushDoor(
                canonical, parts.configuration()::current, ledger.intake(), parts.contents(), keeper);
        corrections = new CorrectionDoor(
                canonical, parts.configuration()::current, ledger.intake(), ledger.setAside(), keeper);
        Poller poller = new Poller(
                new PullDoor(
                        canonical,
                        parts.configuration()::current,
                        ledger.intake(),
                        ledger.sources(),
                        corrections,
                        keeper),
                ledger.endpoints());
        Postman postman = new Postman(
                new MailDoor(
                        canonical,
                        parts.configuration()::current,
                        ledger.intake(),
                        ledger.sources(),
                        parts.contents(),
                        keeper),
                ledger.endpoints());
        Courier courier = new Courier(
                ledger.lanes(),
                ledger.outcomes(),
                connections,
                canonical,
                parts.contents(),
                parts.attempts(),
                parts.clock());
        stations = new Stations(
                new HttpDoor(eventDoor),
                new VendorDoor(pushDoor, rowPushDoor, letterPushDoor, connections),
                new QueueDoor(eventDoor, parts.senderProperty().orElse(""), this::queueCaller, parts.texts()),
                dispatcher,
                courier,
                new Sources(
                        served,
                        poller,
                        postman,
                        new AgencyRounds(ledger),
                        new SilenceWatch(ledger, parts.configuration()::current),
                        camel),
                new Collection(parts.contents(), ledger, parts.configuration()::current),
                new SignatureRounds(ledger, canonical, parts.contents(), parts.signatures(), parts.clock()));
        camel.addComponent("jms", jms());
        camel.addComponent(
                HubComponent.NAME,
                new HubComponent(
                        dispatcher,
                        new RouteDoor(eventDoor, unnamedDoor),
                        new AcceptCheck(configuration.connections().keySet(), canonical.types())));
        camel.addService(new LeaseClusterService(ledger.leadership(), parts.nodeName()));
        if (parts.senderProperty().isEmpty()) {
            LOG.info(
                    "intake queue closed: the outside broker does not say who sent a message (hub.broker.sender-property)");
        }
        int consumers = parts.senderProperty().isPresent() ? QUEUE_CONSUMERS : 0;
        camel.addRoutes(new HubRoutes(stations, consumers, parts.transport()));
        camel.addRoutes(new CollectRoute(stations));
        camel.addRoutes(new SignatureRoute(stations));
        camel.addRoutes(new SilenceRoute(stations));
        serve(configuration);
        following = new Following(ledger, parts.configuration(), this::follow);
        // After the hub's own routes, which it must not touch: Camel copies what may be tried again, and a copied Java
        // object of a
        // queue is lost.
        camel.addRoutes(new FailuresInWords(parts.texts()));
        InstallationRoutes.addAll(camel, parts.yamlRoutes());
    }

    /** Begins to renew the node's lease and to follow changes of the configuration. */
    public void start() {
        heart.start();
        looking = follower.scheduleWithFixedDelay(following::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Takes over what has changed in the configuration's folder. */
    public Following following() {
        return following;
    }

    /** The ports of every connection as they are open now. */
    public OpenConnections connections() {
        return connections;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Where bad rows are given out and come back corrected. */
    public CorrectionDoor corrections() {
        return corrections;
    }

    /** Who answers questions. */
    public Gateways gateways() {
        return connections;
    }

    public IntakeGate gate() {
        return gate;
    }

    /** Routes stop first, then the node leaves, so that another takes over at once. */
    @Override
    public void close() {
        camel.stop();
        cancel(looking);
        heart.close();
        follower.shutdownNow();
        try {
            ledger.node().leave();
        } catch (RuntimeException e) {
            LOG.warn("LEDGER_UNAVAILABLE: this node could not say good-bye; others take over when its lease runs out");
        }
    }

    /** Serves the connections of a configuration that is about to take over, while messages flow. */
    private void follow(Configuration configuration) {
        try {
            serve(configuration);
        } catch (Exception e) {
            throw new IllegalStateException("a new connection has no route", e);
        }
    }

    private void serve(Configuration configuration) throws Exception {
        ServedConnections.Fresh fresh = served.follow(configuration);
        for (DeliveryPort port : fresh.deliveries()) {
            camel.addRoutes(new DeliveryRoute(stations, port, parts.transport()));
            served.isRouted(port);
        }
        for (ConnectionConfig source : fresh.polls()) {
            String former = PollRoute.id(source.name());
            if (camel.getRoute(former) != null) {
                camel.getRouteController().stopRoute(former);
                camel.removeRoute(former);
            }
            camel.addRoutes(new PollRoute(stations, source.name(), source.pollEvery()));
            served.isPolled(source);
        }
    }

    private static void retire(Http http, Duration after) {
        if (http instanceof AutoCloseable closeable) {
            CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        try {
                            closeable.close();
                        } catch (Exception e) {
                            LOG.warn("a connection's former way out did not close", e);
                        }
                    });
        }
    }

    private Caller queueCaller(@Nullable String sender) {
        Client client = sender == null
                ? null
                : parts.configuration().current().clients().get(sender);
        boolean maySend = client != null && client.rights().contains(Right.SEND);
        return new Caller(
                "queue",
                client == null ? QueueDoor.NOBODY : client.id(),
                client != null && maySend ? client.sources() : Set.of());
    }

    private JmsComponent jms() {
        JmsConfiguration configuration = new JmsConfiguration();
        configuration.setListenerConnectionFactory(parts.listening());
        configuration.setTemplateConnectionFactory(parts.sending());
        configuration.setConnectionFactory(parts.sending());
        return new JmsComponent(configuration);
    }

    private static void cancel(@Nullable ScheduledFuture<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
