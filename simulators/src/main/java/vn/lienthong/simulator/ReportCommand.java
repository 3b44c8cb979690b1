package vn.lienthong.simulator;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report}: the national reporting system. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Hệ thống báo cáo quốc gia, mô phỏng. / The national reporting system, simulated.")
final class ReportCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8085", description = "Cổng / port (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--token",
            defaultValue = "${env:REPORT_TOKEN:-demo-only}",
            description = "Mã mà mỗi lời gọi phải mang / token that every call must bear ($REPORT_TOKEN)")
    private String token = "";

    @Mixin
    private ListeningOptions listening = new ListeningOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        NationalReportSimulator system = NationalReportSimulator.start(listening.on(port), token, 1);
        return ListeningOptions.serve(
                "Hệ thống báo cáo quốc gia (mô phỏng)",
                system.base(),
                system.control(),
                system,
                spec.commandLine().getOut());
    }
}
