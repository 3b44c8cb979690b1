package vn.lienthong.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Who may know whom (design section 3), below a root package: the product's, or the planted one's. */
final class Arrows {
    private static final String[] CORE = {
        "model",
        "failure",
        "connector",
        "content",
        "wire",
        "registry",
        "ledger",
        "dispatch",
        "mapping",
        "door",
        "status",
        "text",
        "reorganisation",
        "rhythm",
        "question",
        "signature",
        "indicator",
        "reporting",
        "report",
        "alert",
        "shared"
    };
    private static final String[] BESIDE_CORE = {
        "java..",
        "javax.sql..",
        "javax.crypto..",
        "com.fasterxml.jackson..",
        "org.jspecify..",
        "org.slf4j..",
        "org.yaml.snakeyaml..",
        "io.cloudevents..",
        "com.networknt..",
        "com.dashjoin.jsonata.."
    };
    private static final String[] BESIDE_CONNECTORS = {
        "java..",
        "com.fasterxml.jackson..",
        "org.jspecify..",
        "org.slf4j..",
        "javax.xml.stream..",
        "javax.crypto..",
        "de.siegmar.fastcsv..",
        "org.dhatim.fastexcel.reader..",
        "org.apache.commons.net..",
        "org.apache.sshd..",
        "jakarta.mail..",
        "jakarta.jms..",
        "org.apache.qpid.jms..",
        "org.apache.activemq.artemis.jms.client..",
        "org.eclipse.paho.mqttv5..",
        "javax.net.ssl.."
    };
    private static final String[] SHARED_BY_CONNECTORS = {
        "connectors.http",
        "connectors.document",
        "connectors.paged",
        "connectors.edxml",
        "connectors.packages",
        "connectors.files",
        "connectors.ngsp",
        "connectors.vendorform"
    };
    private static final String[] BESIDE_CONSOLE = {
        "java..",
        "jakarta.servlet..",
        "com.fasterxml.jackson..",
        "org.jspecify..",
        "org.slf4j..",
        "org.springframework.beans",
        "org.springframework.context..",
        "org.springframework.core..",
        "org.springframework.http..",
        "org.springframework.stereotype..",
        "org.springframework.ui..",
        "org.springframework.web..",
        "org.thymeleaf.."
    };
    private static final String ACTS =
            "java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection)"
                    + "|java\\.net\\.http\\..*|java\\.nio\\.channels\\..*|java\\.lang\\.Thread|java\\.util\\.Timer"
                    + "|java\\.util\\.concurrent\\.(.+Executor.*|Executor.+|Executors|CompletableFuture|ForkJoin.*)";

    private final String root;

    Arrows(String root) {
        this.root = root;
    }

    /** All rules by name. */
    Map<String, ArchRule> list() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("core-is-plain", core());
        rules.put("sql-only-in-the-ledger", sql());
        rules.put("data-sources-only-where-pools-are-opened", dataSources());
        rules.put("camel-only-in-routes", camel());
        rules.put("spring-only-in-the-assembly", spring());
        rules.put("embedded-parts-know-no-hub", embedded());
        rules.put("routes-know-the-core-only", routes());
        rules.put("http-knows-the-contract-only", http());
        rules.put("console-knows-the-core-only", console());
        rules.put("connectors-know-the-core-only", connectors());
        rules.put("connectors-do-not-know-each-other", strangers());
        rules.put("connectors-state-and-do-not-act", actors());
        rules.put("product-knows-no-simulator", simulators());
        rules.put("simulators-know-no-hub", simulatorsAlone());
        rules.put("nobody-knows-the-assembly", assembly());
        rules.put("signature-library-only-behind-its-port", signatures());
        rules.put("no-field-injection", injection());
        rules.put("no-mutable-static", statics());
        rules.put("no-sleep", sleep());
        return rules;
    }

    private ArchRule core() {
        return classes()
                .that(any(CORE))
                .should()
                .onlyDependOnClassesThat(any(CORE).or(resideInAnyPackage(BESIDE_CORE)));
    }

    /** The demonstration keeps the database of an old program, which is no part of the hub. */
    private ArchRule sql() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        patterns("ledger", "app.embedded", "testkit.ledger", "connectors.table", "simulator.demo"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..");
    }

    private ArchRule dataSources() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(patterns("ledger", "testkit.ledger", "app.embedded"))
                .and()
                .doNotHaveFullyQualifiedName(root + ".routes.EngineParts")
                .and()
                .doNotHaveFullyQualifiedName(root + ".routes.HubEngine")
                .and()
                .haveNameNotMatching(Pattern.quote(root) + "\\.app\\.(Engine|Platform)Beans.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sql..", "com.zaxxer.hikari..");
    }

    private ArchRule camel() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".routes..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".app.EngineBeans")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..");
    }

    private ArchRule spring() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(patterns("app", "console"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..");
    }

    private ArchRule embedded() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".app.embedded..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .or(resideInAPackage(root + "..").and(outside(root + ".app.embedded.."))));
    }

    private ArchRule routes() {
        return classes()
                .that()
                .resideInAPackage(root + ".routes..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage(root + ".routes..").or(any(CORE)).or(outside(root + "..")));
    }

    private ArchRule http() {
        return classes()
                .that()
                .resideInAPackage(root + ".http..")
                .should()
                .onlyDependOnClassesThat(any("http", "connector")
                        .or(resideInAnyPackage(
                                "java..", "javax.net..", "org.apache.hc..", "org.jspecify..", "org.slf4j..")));
    }

    /** Not even the classes of Spring beyond pages: no security, no database. */
    private ArchRule console() {
        return classes()
                .that()
                .resideInAPackage(root + ".console..")
                .should()
                .onlyDependOnClassesThat(any(CORE)
                        .or(any("console"))
                        .or(resideInAnyPackage(BESIDE_CONSOLE))
                        .and(not(resideInAPackage("java.sql.."))));
    }

    private ArchRule connectors() {
        return classes()
                .that()
                .resideInAPackage(root + ".connectors..")
                .should()
                .onlyDependOnClassesThat(any("connector", "model", "failure", "wire", "connectors")
                        .or(resideInAnyPackage(BESIDE_CONNECTORS)));
    }

    private ArchRule strangers() {
        return slices().matching(root + ".connectors.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAnyPackage(patterns(SHARED_BY_CONNECTORS)));
    }

    private ArchRule actors() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".connectors..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(ACTS);
    }

    private ArchRule simulators() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".simulator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".simulator..");
    }

    private ArchRule simulatorsAlone() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".simulator..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(outside(root + ".simulator..")));
    }

    private ArchRule assembly() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".app..");
    }

    private ArchRule signatures() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".dss..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("eu.europa..", "org.bouncycastle..", "org.apache.pdfbox..");
    }

    private ArchRule injection() {
        return fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .andShould()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .andShould()
                .notBeAnnotatedWith("jakarta.annotation.Resource")
                .andShould()
                .notBeAnnotatedWith("jakarta.inject.Inject");
    }

    private ArchRule statics() {
        return fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal();
    }

    private ArchRule sleep() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(TimeUnit.class, "sleep", long.class);
    }

    private DescribedPredicate<JavaClass> any(String... packages) {
        return resideInAnyPackage(patterns(packages));
    }

    private static DescribedPredicate<JavaClass> outside(String pattern) {
        return not(resideInAPackage(pattern));
    }

    private String[] patterns(String... packages) {
        return Arrays.stream(packages).map(name -> root + "." + name + "..").toArray(String[]::new);
    }
}
