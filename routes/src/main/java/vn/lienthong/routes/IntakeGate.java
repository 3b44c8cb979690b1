package vn.lienthong.routes;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.jspecify.annotations.Nullable;
import vn.lienthong.door.Answer;
import vn.lienthong.door.Caller;
import vn.lienthong.door.PushReply;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/** Hands requests of the HTTP doors to the intake routes, on the caller's own thread. */
public final class IntakeGate {
    static final String CALLER = "HubCaller";
    static final String CONTENT_TYPE = "HubContentType";
    static final String HEADERS = "HubHeaders";
    static final String CONNECTION = "HubConnection";
    static final String PATH = "HubPath";

    private static final String COME_AGAIN_AFTER_SECONDS = "5";

    private final CamelContext camel;
    private final Endpoint events;
    private final Endpoint pushes;
    private final ProducerTemplate producer;

    IntakeGate(CamelContext camel, ProducerTemplate producer) {
        this.camel = camel;
        this.events = camel.getEndpoint(Channels.INTAKE_HTTP);
        this.pushes = camel.getEndpoint(Channels.INTAKE_PUSH);
        this.producer = producer;
    }

    /** Events in any of the CloudEvents forms; throws what the door throws. */
    @SuppressWarnings("unchecked")
    public List<Answer> events(Caller caller, @Nullable String contentType, Map<String, String> headers, byte[] body) {
        return (List<Answer>) send(events, exchange -> {
            exchange.setProperty(CALLER, caller);
            exchange.setProperty(CONTENT_TYPE, contentType);
            exchange.setProperty(HEADERS, headers);
            exchange.getMessage().setBody(body);
        });
    }

    /** A vendor's own form; what it is answered. */
    public PushReply push(Caller caller, String connection, String path, byte[] body) {
        return handed(caller, connection, path, body);
    }

    /** One message that may be too large for memory, read while it comes; what it is answered. */
    public PushReply letter(Caller caller, String connection, String path, InputStream body) {
        return handed(caller, connection, path, body);
    }

    private PushReply handed(Caller caller, String connection, String path, Object body) {
        return (PushReply) send(pushes, exchange -> {
            exchange.setProperty(CALLER, caller);
            exchange.setProperty(CONNECTION, connection);
            exchange.setProperty(PATH, path);
            exchange.getMessage().setBody(body);
        });
    }

    private Object send(Endpoint endpoint, java.util.function.Consumer<Exchange> fill) {
        if (!camel.isStarted()) {
            throw notReady(null);
        }
        Exchange exchange = endpoint.createExchange(ExchangePattern.InOut);
        fill.accept(exchange);
        Exchange done;
        try {
            done = producer.send(endpoint, exchange);
        } catch (RejectedExecutionException stopping) {
            throw notReady(stopping);
        }
        Exception failure = done.getException();
        if (failure instanceof RejectedExecutionException || failure instanceof DirectConsumerNotAvailableException) {
            throw notReady(failure);
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure != null) {
            throw new CamelExecutionException("intake", done, failure);
        }
        return done.getMessage().getBody();
    }

    private static HubFailure notReady(@Nullable Exception cause) {
        return new HubFailure(FailureCode.NOT_READY, Map.of("retryAfter", COME_AGAIN_AFTER_SECONDS), List.of(), cause);
    }
}
