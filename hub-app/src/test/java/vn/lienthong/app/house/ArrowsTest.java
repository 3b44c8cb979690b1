package vn.lienthong.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrowsTest {
    private static final String ROOT = "vn.lienthong";
    private static final String PLANTED = ROOT + ".app.house.planted";
    private static final Pattern TESTS = Pattern.compile(".*/(test-classes|[a-z-]+-test)/.*");
    private static final Map<String, String> CAUGHT = Map.ofEntries(
            Map.entry("core-is-plain", "CoreThatKnowsTheBroker"),
            Map.entry("sql-only-in-the-ledger", "SqlBesideTheLedger"),
            Map.entry("data-sources-only-where-pools-are-opened", "PoolBesideThePools"),
            Map.entry("camel-only-in-routes", "CamelBesideRoutes"),
            Map.entry("spring-only-in-the-assembly", "SpringBesideTheAssembly"),
            Map.entry("embedded-parts-know-no-hub", "EmbeddedThatKnowsTheHub"),
            Map.entry("routes-know-the-core-only", "RouteThatKnowsAConnector"),
            Map.entry("http-knows-the-contract-only", "HttpThatKnowsTheRegistry"),
            Map.entry("console-knows-the-core-only", "PageThatKnowsSql"),
            Map.entry("connectors-know-the-core-only", "ConnectorThatKnowsTheRegistry"),
            Map.entry("connectors-do-not-know-each-other", "ConnectorThatKnowsAnother"),
            Map.entry("connectors-state-and-do-not-act", "ConnectorThatActs"),
            Map.entry("product-knows-no-simulator", "LedgerThatPlays"),
            Map.entry("simulators-know-no-hub", "SimulatorThatKnowsTheHub"),
            Map.entry("nobody-knows-the-assembly", "TextThatKnowsTheAssembly"),
            Map.entry("signature-library-only-behind-its-port", "StoryThatKnowsTheLibrary"),
            Map.entry("no-field-injection", "InjectedField"),
            Map.entry("no-mutable-static", "MutableStatic"),
            Map.entry("no-sleep", "Sleeper"));

    private JavaClasses product;
    private JavaClasses planted;

    @BeforeAll
    void read() {
        product = new ClassFileImporter()
                .withImportOption(location -> !isTest(location))
                .importPackages(ROOT);
        planted = new ClassFileImporter().importPackages(PLANTED);
    }

    @Test
    void allModulesAreLookedAt() {
        assertThat(product.stream().map(c -> c.getPackageName()).distinct())
                .contains(
                        ROOT + ".ledger",
                        ROOT + ".connectors.webhook",
                        ROOT + ".routes",
                        ROOT + ".http",
                        ROOT + ".console",
                        ROOT + ".simulator",
                        ROOT + ".testkit.connector",
                        ROOT + ".app.embedded")
                .noneMatch(name -> name.startsWith(PLANTED));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeeps(String rule) {
        EvaluationResult result = new Arrows(ROOT).list().get(rule).evaluate(product);
        assertThat(result.getFailureReport().getDetails()).as(rule).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePlantedClassIsCaughtBy(String rule) {
        EvaluationResult result =
                new Arrows(PLANTED).list().get(rule).allowEmptyShould(true).evaluate(planted);
        assertThat(result.getFailureReport().getDetails())
                .as(rule)
                .anyMatch(detail -> detail.contains(CAUGHT.getOrDefault(rule, "a class planted for this rule")));
    }

    static List<String> rules() {
        return List.copyOf(new Arrows(ROOT).list().keySet());
    }

    private static boolean isTest(Location location) {
        return TESTS.matcher(location.toString()).matches();
    }
}
