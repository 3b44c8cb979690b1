package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.EndpointState;
import vn.lienthong.ledger.FlowCounts;
import vn.lienthong.status.ConnectionNow;
import vn.lienthong.status.Situation;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** The parts that stay up to date are drawn outside of any request. */
class LivePartsTest {
    private static final Instant NOW = Instant.parse("2026-03-05T01:20:00Z");

    @Test
    void theListOfConnectionsIsDrawnWithAndWithoutACountOfTheLastHour() {
        Say say = new Say(Texts.of("console"), Lang.VI, NOW);
        Situation.Look look =
                new Situation.Look(NOW, List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of(), false);
        FlowCounts.Series hour = new FlowCounts.Series(
                NOW, Duration.ofMinutes(5), List.of(new FlowCounts.Bucket(0, 7, 1), new FlowCounts.Bucket(2, 0, 0)));
        Context context = new Context(
                Locale.forLanguageTag("vi"),
                Map.of(
                        "say",
                        say,
                        "look",
                        look,
                        "charts",
                        Map.of("cong", Chart.small(hour, say)),
                        "connections",
                        List.of(connection("cong"), connection("ioc"))));
        assertThat(engine().process("connections", Set.of("live"), context))
                .contains("Một giờ: gửi vào 2, đã nhận 7, không đi được 1.", "/console/connections/ioc")
                .containsOnlyOnce("<svg");
    }

    private static ConnectionNow connection(String name) {
        Endpoint up = new Endpoint(name, EndpointState.UP, NOW, null, 0, null, false);
        return new ConnectionNow(name, name, true, up, Map.of(), null, null, 0, 0, 0, null);
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("console/templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }
}
