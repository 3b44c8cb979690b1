package vn.lienthong.simulator;

import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Option;

/** Options and doings that the serving commands share. */
final class ListeningOptions {
    @Option(
            names = "--bind",
            defaultValue = Listening.LOOPBACK,
            description = "Địa chỉ nghe / address to listen on (${DEFAULT-VALUE})")
    private String address = Listening.LOOPBACK;

    @Option(
            names = "--control-port",
            defaultValue = "0",
            description = "Cổng điều khiển, vẫn mở khi DOWN / control port, stays open while DOWN (0: any)")
    private int controlPort;

    Listening on(int port) {
        return new Listening(address, port, controlPort);
    }

    /** Says where it is, then serves until the process is ended. */
    static int serve(String name, URI base, URI control, AutoCloseable simulator, PrintWriter out)
            throws InterruptedException {
        out.println(name + ": " + base);
        out.println("  lỗi / faults: curl -d '{\"kind\":\"DOWN\"}' " + control + "/__sim/fault");
        out.println("  hết lỗi / off: curl -X DELETE " + control + "/__sim/fault");
        out.println("  số đếm / counts: " + control + "/__sim/status");
        out.flush();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            closeQuietly(simulator);
                            ended.countDown();
                        },
                        "simulator-stop"));
        ended.await();
        return 0;
    }

    private static void closeQuietly(AutoCloseable simulator) {
        try {
            simulator.close();
        } catch (Exception e) {
            throw new IllegalStateException("the simulator did not stop cleanly", e);
        }
    }
}
