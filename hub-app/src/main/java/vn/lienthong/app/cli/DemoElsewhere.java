package vn.lienthong.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.lienthong.app.embedded.StartRefused;

/** Names the demonstration in the help; the launcher {@code ./hub} plays it with the simulators, outside of this program. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Xem trung tâm làm việc một ngày với các hệ thống mô phỏng (chạy bằng ./hub demo).",
            "See the hub at work for a day with simulated systems (by ./hub demo)."
        })
final class DemoElsewhere implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new StartRefused(
                "Phần trình diễn chạy bằng ./hub demo, không chạy từ tệp jar này.",
                "The demonstration is run by ./hub demo, not from this jar.");
    }
}
