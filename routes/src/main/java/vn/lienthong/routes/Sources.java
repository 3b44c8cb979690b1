package vn.lienthong.routes;

import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import vn.lienthong.door.AgencyRounds;
import vn.lienthong.door.Poller;
import vn.lienthong.door.Postman;
import vn.lienthong.rhythm.SilenceWatch;

/** Reads one source as it is configured at that moment, and notices when nothing new comes. */
final class Sources {
    private final ServedConnections served;
    private final Poller poller;
    private final Postman postman;
    private final AgencyRounds agencies;
    private final SilenceWatch silence;
    private final CamelContext camel;

    Sources(
            ServedConnections served,
            Poller poller,
            Postman postman,
            AgencyRounds agencies,
            SilenceWatch silence,
            CamelContext camel) {
        this.served = served;
        this.poller = poller;
        this.postman = postman;
        this.agencies = agencies;
        this.silence = silence;
        this.camel = camel;
    }

    void read(String connection) {
        served.findSource(connection).ifPresent(source -> {
            BooleanSupplier enough = () -> isEnough(connection);
            source.config()
                    .mapping()
                    .ifPresent(mapping -> source.pulls()
                            .forEach(pull -> poller.poll(connection, pull, mapping, source.http(), enough)));
            source.mailboxes().forEach(mailbox -> postman.fetch(connection, mailbox, source.http(), enough));
            source.agencyLists().forEach(list -> agencies.read(connection, list, source.http()));
        });
    }

    /** Tells of sources from which nothing new comes any more. */
    void listen() {
        silence.look();
    }

    /** The node stops, or the source's route gives way to one of another rhythm. */
    private boolean isEnough(String connection) {
        return camel.isStopping()
                || !camel.getStatus().isStarted()
                || !camel.getRouteController()
                        .getRouteStatus(PollRoute.id(connection))
                        .isStarted();
    }
}
