package vn.lienthong.simulator;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code services}: the gateway of the province with the national services behind it. */
@Command(
        name = "services",
        mixinStandardHelpOptions = true,
        description = {
            "Trục của tỉnh với các dịch vụ quốc gia, mô phỏng: doanh nghiệp, BHXH, hộ tịch, danh mục dùng chung.",
            "The gateway of the province with national services, simulated: enterprises, insurance, civil status, catalogues."
        })
final class NationalServicesCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8086", description = "Cổng / port (${DEFAULT-VALUE})")
    private int port;

    @Mixin
    private ListeningOptions listening = new ListeningOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        NationalServicesSimulator services = NationalServicesSimulator.start(listening.on(port));
        return ListeningOptions.serve(
                "Các dịch vụ quốc gia qua trục của tỉnh (mô phỏng)",
                services.base(),
                services.control(),
                services,
                spec.commandLine().getOut());
    }
}
