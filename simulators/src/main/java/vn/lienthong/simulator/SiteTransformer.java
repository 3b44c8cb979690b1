package vn.lienthong.simulator;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Stands between WireMock and a site: reads the call, lets a fault strike, renders the answer. */
final class SiteTransformer implements ResponseDefinitionTransformerV2 {
    private static final byte[] BROKEN = {'{', '"', (byte) 0xc3, 0x28, 0, 'e', 'r', 'r', 'o', (byte) 0xff, (byte) 0xfe};
    private static final byte[] PAGE = "<!DOCTYPE html><html><head><title>Hệ thống đang bảo trì</title></head></html>"
            .getBytes(StandardCharsets.UTF_8);

    private final Site site;
    private final Faults faults;
    private final ControlDesk desk;

    SiteTransformer(Site site, Faults faults, ControlDesk desk) {
        this.site = site;
        this.faults = faults;
        this.desk = desk;
    }

    @Override
    public String getName() {
        return "site";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Call call = callOf(event.getRequest());
        if (ControlDesk.isFor(call)) {
            return rendered(desk.answer(call)).build();
        }
        Work work = site.read(call);
        return faults.strike(work)
                .map(fault -> late(struckBy(fault, work), fault.delay()))
                .orElseGet(() -> rendered(work.perform()))
                .build();
    }

    private static ResponseDefinitionBuilder struckBy(Fault fault, Work work) {
        return switch (fault.kind()) {
            case DOWN, CUT_BEFORE_EFFECT -> cut();
            case SLOW -> rendered(work.perform());
            case CUT_AFTER_EFFECT -> {
                work.perform();
                yield cut();
            }
            case HTTP_500 -> rendered(Answer.text(500, "Internal Server Error"));
            case HTTP_502 -> rendered(Answer.text(502, "Bad Gateway"));
            case HTTP_503 -> rendered(Answer.text(503, "Service Unavailable")).withHeader("Retry-After", "1");
            case HTTP_401 -> rendered(Answer.text(401, "Unauthorized"));
            case HTTP_429 -> rendered(Answer.text(429, "Too Many Requests")).withHeader("Retry-After", "1");
            case GARBAGE -> rendered(new Answer(200, "application/json", BROKEN));
            case HTML_200 -> rendered(new Answer(200, "text/html; charset=utf-8", PAGE));
            case ERROR_200, SESSION_EXPIRED, DUPLICATE_ANSWER -> rendered(work.suffer(fault.kind()));
        };
    }

    private static ResponseDefinitionBuilder cut() {
        return new ResponseDefinitionBuilder()
                .withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
    }

    private static ResponseDefinitionBuilder late(ResponseDefinitionBuilder answer, Duration delay) {
        return delay.isZero() ? answer : answer.withFixedDelay(Math.toIntExact(delay.toMillis()));
    }

    private static ResponseDefinitionBuilder rendered(Answer answer) {
        ResponseDefinitionBuilder rendered = new ResponseDefinitionBuilder()
                .withStatus(answer.status())
                .withHeader("Content-Type", answer.contentType())
                .withBody(answer.body());
        answer.headers().forEach(rendered::withHeader);
        return rendered;
    }

    private static Call callOf(LoggedRequest request) {
        String url = request.getUrl();
        int mark = url.indexOf('?');
        return new Call(
                request.getMethod().getName(),
                mark < 0 ? url : url.substring(0, mark),
                request.getPort(),
                request::getHeader,
                name -> first(request.queryParameter(name)),
                request.getBody());
    }

    private static @Nullable String first(QueryParameter parameter) {
        return parameter.isPresent() ? parameter.firstValue() : null;
    }
}
