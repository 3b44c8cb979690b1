package vn.lienthong.routes;

import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.OnExceptionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.failure.Side;
import vn.lienthong.failure.WithoutMessages;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/**
 * What an installation's own routes leave in the log: one line a failure, in words, and never a body, a file's name or the
 * message of a foreign exception, which may quote either. What the hub cannot take just now is tried again; what it refuses
 * ends there, and the route's own {@code moveFailed} or error handler decides where it goes.
 */
final class FailuresInWords extends RouteConfigurationBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(FailuresInWords.class);
    private static final long COME_AGAIN_AFTER_MS = 5_000;

    private final RouteFailureLine line;

    FailuresInWords(Texts texts) {
        this.line = new RouteFailureLine(texts);
    }

    @Override
    public void configuration() {
        // Camel asks the first that fits; routes of the hub itself come from Java and fit none of them.
        silent(HubFailure.class)
                .onWhen(exchange -> isOfInstallation(exchange) && passes(exchange))
                .maximumRedeliveries(-1)
                .redeliveryDelay(COME_AGAIN_AFTER_MS)
                .onExceptionOccurred(this::tell);
        silent(Exception.class).onWhen(FailuresInWords::isOfInstallation).onExceptionOccurred(this::tell);
    }

    private OnExceptionDefinition silent(Class<? extends Throwable> kind) {
        return routeConfiguration()
                .onException(kind)
                .logExhausted(false)
                .logStackTrace(false)
                .logRetryAttempted(false)
                .retriesExhaustedLogLevel(LoggingLevel.OFF)
                .retryAttemptedLogLevel(LoggingLevel.OFF);
    }

    private static boolean isOfInstallation(Exchange exchange) {
        Route route = exchange.getContext().getRoute(exchange.getFromRouteId());
        return route != null && route.getSourceResource() != null;
    }

    private static boolean passes(Exchange exchange) {
        HubFailure failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, HubFailure.class);
        return failure != null
                && failure.code() != FailureCode.DEFECT
                && failure.code().side() == Side.US;
    }

    private void tell(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        // Camel counts the first failure as one.
        boolean isAgain = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class) > 1;
        if (failure == null || isAgain) {
            return;
        }
        String route = exchange.getFromRouteId();
        if (failure instanceof HubFailure told) {
            LOG.warn("{} | {}", line.of(route, told, Lang.VI), line.of(route, told, Lang.EN));
            return;
        }
        LOG.warn("{} | {}", line.of(route, failure, Lang.VI), line.of(route, failure, Lang.EN));
        // Whoever gave the message to the route writes the exception too.
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, WithoutMessages.of(failure));
    }
}
