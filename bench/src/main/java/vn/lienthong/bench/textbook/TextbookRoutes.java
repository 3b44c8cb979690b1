package vn.lienthong.bench.textbook;

import static org.apache.camel.ExchangePattern.InOnly;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.IdempotentRepository;
import org.springframework.stereotype.Component;

/** The two routes, one station a line. */
@Component
final class TextbookRoutes extends RouteBuilder {
    private static final String INSERT = "sql:insert into message (id, key, body, state) "
            + "values (:#messageId, :#messageKey, :#${body}, 'ACCEPTED')?noop=true";
    private static final String UPDATE =
            "sql:update message set state = 'DELIVERED', delivered_at = now() where id = :#messageId?noop=true";

    private final IdempotentRepository seenIds;
    private final Envelope envelope;
    private final MessageTable table;
    private final Tuning tuning;

    TextbookRoutes(IdempotentRepository seenIds, Envelope envelope, MessageTable table, Tuning tuning) {
        this.seenIds = seenIds;
        this.envelope = envelope;
        this.table = table;
        this.tuning = tuning;
    }

    @Override
    public void configure() {
        ExpressionNode firstSeen = from("servlet:events?httpMethodRestrict=POST&muteException=true")
                .routeId("textbook.intake")
                .convertBodyTo(String.class)
                .process(envelope)
                .idempotentConsumer(header("messageId"), seenIds);
        (inBean() ? firstSeen.process(table::insert) : firstSeen.to(INSERT))
                .to(InOnly, "jms:queue:deliver")
                .end()
                .removeHeaders("*")
                .setBody(constant(""))
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(202));

        RouteDefinition delivered =
                from("jms:queue:deliver?transacted=true&cacheLevelName=CACHE_CONSUMER&concurrentConsumers="
                                + tuning.consumers())
                        .routeId("textbook.delivery")
                        .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                        .setHeader(Exchange.CONTENT_TYPE, constant("application/cloudevents+json"))
                        .to(tuning.sink());
        if (inBean()) {
            delivered.process(table::update);
            return;
        }
        delivered.to(UPDATE);
    }

    private boolean inBean() {
        return tuning.statements() == Tuning.Statements.BEAN;
    }
}
