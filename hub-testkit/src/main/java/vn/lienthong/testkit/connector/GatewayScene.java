package vn.lienthong.testkit.connector;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Reply;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.Question;

/** One gateway of the connector and one question for it; each question goes over real sockets. */
final class GatewayScene {
    static final Asking ASKING = new Asking("20260315-000042", CitizenId.of("025000000099"), "1.900123");
    private static final Duration PATIENT = Duration.ofSeconds(20);

    final GatewayTck tck;
    final GatewayStage stage;
    final GatewayStage.Case asked;
    private final Gateway<?> gateway;

    private GatewayScene(GatewayTck tck, GatewayStage stage, GatewayStage.Case asked, Gateway<?> gateway) {
        this.tck = tck;
        this.stage = stage;
        this.asked = asked;
        this.gateway = gateway;
    }

    /** Every case with the gateway that answers it. */
    static List<GatewayScene> of(GatewayTck tck) {
        GatewayStage stage = tck.stage();
        List<GatewayScene> scenes = new ArrayList<>();
        for (Gateway<?> gateway : gateways(tck, stage.base())) {
            List<GatewayStage.Case> its = stage.cases().stream()
                    .filter(one -> one.kind() == gateway.kind())
                    .toList();
            if (its.stream().noneMatch(one -> one.answer().isPresent())) {
                throw new AssertionError("no case that is found for the gateway of " + gateway.kind());
            }
            its.forEach(one -> scenes.add(new GatewayScene(tck, stage, one, gateway)));
        }
        return scenes;
    }

    private static List<Gateway<?>> gateways(GatewayTck tck, URI base) {
        return tck.connector()
                .open(SettingsTexts.read(tck.connector().settings(), tck.settings(base)))
                .gateways();
    }

    /** Asks; what the service was called with is told too. */
    Asked ask() {
        return ask(PATIENT, http -> http);
    }

    Asked ask(Duration patience) {
        return ask(patience, http -> http);
    }

    /** Asks with something between the connector and the service. */
    Asked ask(Function<Http, Http> between) {
        return ask(PATIENT, between);
    }

    private Asked ask(Duration patience, Function<Http, Http> between) {
        List<HttpCall> calls = new ArrayList<>();
        String base =
                tck.settings(stage.base()).getOrDefault("base", stage.base().toString());
        try (PooledHttp pooled =
                PooledHttp.open(HttpOptions.to(URI.create(base)).answerWithin(patience))) {
            Http inner = between.apply(pooled);
            Http recording = call -> {
                calls.add(call);
                return inner.send(call);
            };
            return Asked.of(ask(gateway, recording), calls);
        } catch (HttpFault fault) {
            return Asked.of(fault, calls);
        }
    }

    private <Q extends Question> Reply ask(Gateway<Q> one, Http http) {
        return one.ask(one.asks().cast(asked.question()), ASKING, http);
    }

    @Override
    public String toString() {
        return asked.kind().service() + "--" + asked.name();
    }
}
