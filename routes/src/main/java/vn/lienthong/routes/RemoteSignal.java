package vn.lienthong.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.dispatch.Dispatcher;
import vn.lienthong.ledger.WorkSignal;

/** Tells whichever node dispatches that lanes have work: by hand on this node, through the broker to another. */
final class RemoteSignal implements WorkSignal {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteSignal.class);
    private static final String PREFIX = "work ";

    private final Dispatcher dispatcher;
    private final ProducerTemplate producer;

    RemoteSignal(Dispatcher dispatcher, ProducerTemplate producer) {
        this.dispatcher = dispatcher;
        this.producer = producer;
    }

    @Override
    public void work(Collection<Lane> lanes) {
        if (dispatcher.isLeading()) {
            dispatcher.work(lanes);
            return;
        }
        try {
            producer.sendBody(Channels.REPORTS_OUT, toText(lanes));
        } catch (RuntimeException e) {
            // Only a hint: the dispatcher's sweep finds the work within half a second.
            LOG.debug("no signal to the dispatching node: {}", e.getClass().getName());
        }
    }

    static boolean isSignal(String text) {
        return text.startsWith(PREFIX);
    }

    static String toText(Collection<Lane> lanes) {
        return PREFIX + lanes.stream().map(Lane::toString).collect(Collectors.joining(" "));
    }

    static List<Lane> parse(String text) {
        List<Lane> lanes = new ArrayList<>();
        for (String part : text.substring(PREFIX.length()).split(" ", -1)) {
            int slash = part.indexOf('/');
            lanes.add(new Lane(part.substring(0, slash), Integer.parseInt(part.substring(slash + 1))));
        }
        return lanes;
    }
}
