package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.lienthong.bench.event.Options;

/** {@code bench/run <scenario>}: measures, prints the tables, keeps the results and rewrites the page. */
public final class Bench {
    private final Options options;
    private final Plan plan;
    private final Workplace workplace;
    private final Systems systems;
    private final PrintStream out;

    private Bench(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.plan = Plan.of(options);
        Path project = Path.of(options.text("project", ".")).toAbsolutePath().normalize();
        this.workplace = Workplace.in(project, project.resolve("bench/target/run"));
        this.systems = new Systems(workplace, options.text("hub", ""), options.text("scope", ""));
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options = Options.of(args);
        Bench bench = new Bench(options, out);
        for (String scenario : List.of(options.text("scenarios", "throughput").split(","))) {
            bench.run(scenario);
        }
    }

    private void run(String scenario) {
        Results results = new Results(workplace.project().resolve("bench/target/results.json"));
        switch (scenario) {
            case "throughput" -> results.keep(scenario, plan, throughput());
            case "outage" -> results.keep(scenario, plan, new Outage(workplace, plan).measure(one()));
            case "restart" -> results.keep(scenario, plan, new Restart(workplace, plan).measure(one()));
            case "questions" -> results.keep(scenario, plan, new Asking(workplace, plan, systems).measure());
            case "sweep" ->
                results.keep(scenario, plan.forSweep(), new Sweep(workplace, systems, plan.forSweep(), out).run());
            case "documents" -> results.keep(scenario, plan, new Documents(workplace, options).measure());
            case "page" -> out.println("The page is written from the results kept.");
            default ->
                throw new IllegalArgumentException("no scenario is called '" + scenario
                        + "': throughput, outage, restart, questions, sweep, documents, page");
        }
        Page page = new Page(results);
        page.writeTo(workplace.project().resolve("docs/performance.md"));
        out.println(page.text().replaceAll("(?s)\n## How it is measured.*", ""));
    }

    /** The system of a scenario that looks at one only. */
    private SystemUnderTest one() {
        return systems.named(options.text("system", "hub"));
    }

    private ObjectNode throughput() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (String name : List.of(options.text("systems", "hub,textbook,proxy").split(","))) {
            out.println("measuring " + name + " …");
            ObjectNode result = new Throughput(workplace, plan).measure(systems.named(name));
            out.println(result);
            all.set(name, result);
        }
        return all;
    }
}
