package vn.lienthong.bench.run;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Does something at once and then again and again beside the measurement, until it is closed. */
final class Repeat implements AutoCloseable {
    private final Timer timer;

    Repeat(String name, Duration every, Runnable task) {
        timer = new Timer(name, true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        task.run();
                    }
                },
                every.toMillis(),
                every.toMillis());
        task.run();
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
