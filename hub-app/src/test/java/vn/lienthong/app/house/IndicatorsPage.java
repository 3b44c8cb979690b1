package vn.lienthong.app.house;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.app.PlatformBeans;
import vn.lienthong.indicator.Aggregation;
import vn.lienthong.indicator.Fact;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Records;
import vn.lienthong.indicator.Rule;
import vn.lienthong.indicator.Source;
import vn.lienthong.registry.Configuration;

/** How indicators are defined, the facts that rules may name, and the indicators that are shipped. */
final class IndicatorsPage {
    private static final String SOURCES = "hub-core/src/main/java/vn/lienthong/indicator/";
    private static final String EXAMPLE = "config/indicators/DVC766.33.yaml";

    private IndicatorsPage() {}

    static String body() {
        StringBuilder page = new StringBuilder("""
                An indicator is one file `config/indicators/<code>.yaml`. `./hub check` reads them all, works out their examples and
                refuses a definition that contradicts its own. This one is shipped:

                """);
        page.append("```yaml\n").append(Repository.read(EXAMPLE)).append("```\n");
        page.append("""

                A value is asked for by `GET /api/v1/ops/indicators/<code>?period=2021-Q1` and explained by
                `./hub explain <code> <organisation> <period>` or `GET /api/v1/ops/indicators/<code>/<organisation>/<period>`: rule, numbers,
                parts, and the records behind it by their keys. `restatedOn` (`--restated-on`) asks as if the organisations of a day had
                always been there, `asOf` (`--as-of`) as the hub knew it at a moment. What is not worked out is entered with a reason by
                `POST` to the same address (right `EDIT`) and stays in the history.

                - Periods are `2021-M03`, `2021-Q1`, `2021-H1`, `2021-9M`, `2021`. With `calendar: ND09` they run from the 15th to the 14th.
                - Halves are rounded up, once, at the end. Zero is a value. A denominator of 0, and a figure that nobody gave, are none.
                - A record counts for the organisation that it names, as that was on the day, and once for each one above it. What an
                  organisation entered for itself is not added where those below it entered theirs.
                - Restated, what was split counts for its parts by approved shares, and without shares only for those above all parts.

                ## Aggregation

                """);
        Arrays.stream(Aggregation.values())
                .forEach(each -> page.append("- `" + each + "`: " + said("Aggregation", "    " + each) + "\n"));
        for (Records records : Records.values()) {
            page.append("\n## Facts of `" + records + "`\n\n| fact | asked by | meaning |\n|---|---|---|\n");
            Fact.of(records)
                    .forEach(fact -> page.append("| `" + fact.word() + "` | " + asked(fact) + " | "
                            + GeneratedPages.cell(said("Fact", "    " + fact.name() + "(")) + " |\n"));
        }
        page.append(
                "\n## Indicators that are shipped\n\n| code | name | unit | source | basis |\n|---|---|---|---|---|\n");
        shipped().indicators().values().stream()
                .sorted(Comparator.comparing(Indicator::code))
                .forEach(indicator -> page.append(row(indicator)));
        return page.toString();
    }

    private static String row(Indicator indicator) {
        return "| `" + indicator.code() + "` | "
                + GeneratedPages.cell(
                        indicator.names().vi() + " – " + indicator.names().en()) + " | " + indicator.unit()
                + " | " + GeneratedPages.cell(source(indicator.source())) + " | "
                + GeneratedPages.cell(indicator.basis()) + " |\n";
    }

    private static String source(Source source) {
        if (source instanceof Rule rule) {
            return rule.told();
        }
        return source instanceof Source.InputForm form
                ? "entered: " + form.name()
                : "given by: " + ((Source.Carried) source).by();
    }

    private static String asked(Fact fact) {
        return switch (fact.kind()) {
            case ORGANISATION -> "`organisation`";
            case MOMENT -> "`period`, `known`, `not-after`";
            case FLAG -> "`is`: `true`, `false`";
            case NUMBER -> "`sum`, `least`, `most`";
            case WORD ->
                "`known`, `is`: "
                        + fact.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        };
    }

    private static String said(String type, String before) {
        return Javadoc.paragraphs(Repository.read(SOURCES + type + ".java"), before)
                .get(0);
    }

    private static Configuration shipped() {
        Path config = Repository.at("config");
        // What has a default keeps it; only secrets must come from outside.
        return Configuration.load(
                config,
                PlatformBeans.connectors(),
                name -> Optional.of("khong-phai-bi-mat").filter(value -> name.matches(".*_(PASSWORD|SECRET)")));
    }
}
