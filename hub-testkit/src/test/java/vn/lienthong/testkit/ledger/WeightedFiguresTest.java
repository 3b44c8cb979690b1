package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.indicator.Aggregation;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Entries;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.reporting.EntryDesk;
import vn.lienthong.reporting.Figures;
import vn.lienthong.reporting.Question;

/** A figure that has a weight: the whole is that of its weights, and no average of its parts. */
class WeightedFiguresTest {
    private static final Period MARCH = Period.parse("2026-M03").orElseThrow();

    @Test
    void theWholeIsTheSumOfValuesByTheirWeightOverTheSumOfWeights(@TempDir Path folder) throws IOException {
        try (FigureStage stage = new FigureStage(folder)) {
            Indicator weighted = weighted(stage.indicator("HT.LAN"));
            Configuration configuration = with(weighted, stage.configuration());
            EntryDesk desk = new EntryDesk(stage.ledger().entries(), () -> configuration);
            enter(desk, weighted, "H44.101", "0.8", "10");
            enter(desk, weighted, "H44.102", "0.5", "30");

            Figures figures = new Figures(
                    stage.ledger(), () -> configuration, stage.fixture().clock());
            assertThat(value(figures, weighted, "H44.101")).isEqualByComparingTo("80");
            assertThat(value(figures, weighted, "H44"))
                    .as("(0.8 × 10 + 0.5 × 30) / 40, and not the average of 65")
                    .isEqualByComparingTo("57.5");
        }
    }

    private static void enter(EntryDesk desk, Indicator indicator, String office, String value, String weight) {
        BigDecimal by = new BigDecimal(weight);
        Figure figure = new Figure(new BigDecimal(value).multiply(by), Optional.of(by));
        desk.enter(
                indicator,
                OrgCode.of(office),
                MARCH,
                new Entries.Stated(figure, Qualifier.EXACT, Optional.empty(), Optional.empty()),
                new Act("can-bo", "mẫu"));
    }

    private static BigDecimal value(Figures figures, Indicator indicator, String office) {
        return figures.find(Question.of(indicator, MARCH), indicator, OrgCode.of(office), MARCH)
                .orElseThrow()
                .reading()
                .value()
                .orElseThrow();
    }

    private static Indicator weighted(Indicator like) {
        return new Indicator(
                like.code(),
                like.version(),
                like.names(),
                like.unit(),
                like.scope(),
                like.basis(),
                like.form(),
                like.calendar(),
                like.periods(),
                Aggregation.WEIGHTED,
                like.source(),
                like.from(),
                like.until(),
                like.examples());
    }

    private static Configuration with(Indicator indicator, Configuration all) {
        return new Configuration(
                all.organisations(),
                all.connections(),
                all.subscriptions(),
                all.clients(),
                all.users(),
                all.entitlements(),
                all.sharing(),
                Map.of(indicator.code(), indicator),
                all.reports(),
                all.workingDays());
    }
}
