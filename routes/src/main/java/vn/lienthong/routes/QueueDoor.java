package vn.lienthong.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsConstants;
import org.apache.camel.support.DefaultMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.door.Answer;
import vn.lienthong.door.Caller;
import vn.lienthong.door.EventDoor;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Problem;
import vn.lienthong.text.Texts;

/**
 * Takes a structured CloudEvent from the intake queue. What is refused goes on to the sender's invalid-message channel, its bytes
 * unchanged (a map as JSON, a Java object without its content), with the problem in the header {@link #PROBLEM}.
 *
 * <p>Only an unavailable ledger sends a message back to the queue: anything else would come back for ever and block it.
 */
final class QueueDoor implements Processor {
    static final String PROBLEM = "HubProblem";
    /** Name of a caller that no file knows: no queue is made for a made-up name. */
    static final String NOBODY = "?";

    private static final String CALLER = "HubCaller";
    private static final byte[] NO_BYTES = {};
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOG = LoggerFactory.getLogger(QueueDoor.class);

    private final EventDoor door;
    private final String senderProperty;
    private final Function<@Nullable String, Caller> callers;
    private final Texts texts;

    /**
     * @param senderProperty the broker's word for who sent a message; a sender cannot set it
     */
    QueueDoor(EventDoor door, String senderProperty, Function<@Nullable String, Caller> callers, Texts texts) {
        this.door = door;
        this.senderProperty = senderProperty;
        this.callers = callers;
        this.texts = texts;
    }

    @Override
    public void process(Exchange exchange) throws JsonProcessingException {
        Message message = exchange.getMessage();
        // A sender may have written a header of this name; it decides where the message goes.
        message.removeHeader(PROBLEM);
        Caller caller = callers.apply(sender(message));
        byte[] body = NO_BYTES;
        HubFailure refusal;
        try {
            body = bytes(message);
            refusal = refusal(caller, body);
        } catch (LedgerUnavailable comeAgain) {
            throw comeAgain;
        } catch (RuntimeException defect) {
            refusal = told(defect, caller);
        }
        if (refusal == null) {
            return;
        }
        // A message of its own: one that came by JMS would look for its body again where there is none.
        Message refused = new DefaultMessage(exchange);
        refused.setHeaders(message.getHeaders());
        refused.removeHeaders("JMS*");
        refused.removeHeaders("Camel*");
        refused.setHeader(PROBLEM, JSON.writeValueAsString(Problem.of(refusal, Lang.VI, texts)));
        refused.setHeader(CALLER, caller.name());
        refused.setHeader(JmsConstants.JMS_DESTINATION_NAME, channel(caller));
        refused.setBody(body.length == 0 ? null : body);
        exchange.setMessage(refused);
    }

    private static String channel(Caller caller) {
        return caller.name().equals(NOBODY) ? Channels.INVALID_QUEUE : Channels.invalidQueueOf(caller.name());
    }

    private @Nullable String sender(Message message) {
        return message.getHeader(senderProperty) instanceof String name ? name : null;
    }

    /** A text or bytes as they are; a map as JSON, which the reader then refuses with a reason; nothing for all else. */
    private static byte[] bytes(Message message) throws JsonProcessingException {
        Object body = message.getBody();
        if (body instanceof Map<?, ?> map) {
            return JSON.writeValueAsBytes(map);
        }
        byte[] bytes = body == null ? null : message.getBody(byte[].class);
        return bytes == null ? NO_BYTES : bytes;
    }

    private @Nullable HubFailure refusal(Caller caller, byte[] body) {
        try {
            Answer answer = door.receive(caller, "application/cloudevents+json", Map.of(), body)
                    .get(0);
            return answer instanceof Answer.Refused refused ? refused.failure() : null;
        } catch (HubFailure failure) {
            return failure;
        }
    }

    /** Logged with its stack and without its sentence, which might quote the message. */
    private static HubFailure told(RuntimeException defect, Caller caller) {
        LOG.error(
                "DEFECT: a message of the intake queue could not be taken in: {} at {}. It lies in {};"
                        + " report this to the hub's makers.",
                defect.getClass().getName(),
                List.of(defect.getStackTrace()).stream().limit(12).toList(),
                channel(caller));
        return new HubFailure(FailureCode.DEFECT, Map.of(), List.of(), defect);
    }
}
