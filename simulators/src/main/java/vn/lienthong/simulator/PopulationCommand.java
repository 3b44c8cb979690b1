package vn.lienthong.simulator;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code population}: the national population database. */
@Command(
        name = "population",
        mixinStandardHelpOptions = true,
        description = "CSDL quốc gia về dân cư mô phỏng. / The national population database.")
final class PopulationCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8083", description = "Cổng / port (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--thinks",
            defaultValue = "2000",
            description =
                    "Mili giây suy nghĩ trước mỗi câu trả lời / milliseconds before each answer (${DEFAULT-VALUE})")
    private long thinks;

    @Mixin
    private ListeningOptions listening = new ListeningOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PopulationSimulator population = PopulationSimulator.start(listening.on(port), java.time.Clock.systemUTC());
        population.thinks(Duration.ofMillis(thinks));
        return ListeningOptions.serve(
                "CSDL quốc gia về dân cư (mô phỏng)",
                population.base(),
                population.control(),
                population,
                spec.commandLine().getOut());
    }
}
