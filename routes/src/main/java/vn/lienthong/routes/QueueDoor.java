package vn.lienthong.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import vn.lienthong.door.Answer;
import vn.lienthong.door.Caller;
import vn.lienthong.door.EventDoor;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Problem;
import vn.lienthong.text.Texts;

/**
 * Takes a structured CloudEvent from the intake queue. What is refused goes on, unchanged, to the invalid-message
 * channel with the problem beside it; what is accepted ends here (null body).
 */
final class QueueDoor implements Processor {
    /** The broker's word for who sent a message; a sender cannot set it. */
    static final String SENDER = "hub_client";

    static final String PROBLEM = "HubProblem";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventDoor door;
    private final Function<@Nullable String, Caller> callers;
    private final Texts texts;

    QueueDoor(EventDoor door, Function<@Nullable String, Caller> callers, Texts texts) {
        this.door = door;
        this.callers = callers;
        this.texts = texts;
    }

    @Override
    public void process(Exchange exchange) throws JsonProcessingException {
        Message message = exchange.getMessage();
        byte[] body = message.getBody(byte[].class);
        Caller caller = callers.apply(message.getHeader(SENDER, String.class));
        HubFailure refusal = refusal(caller, body == null ? new byte[0] : body);
        if (refusal == null) {
            message.setBody(null);
            return;
        }
        message.removeHeaders("JMS*");
        message.setHeader(PROBLEM, JSON.writeValueAsString(Problem.of(refusal, Lang.VI, texts)));
        message.setHeader("HubCaller", caller.name());
        message.setBody(body);
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
}
