package vn.lienthong.simulator;

import com.github.tomakehurst.wiremock.common.Notifier;

/** WireMock has nothing to say: what happened stands in the simulator's memory. */
final class SilentNotifier implements Notifier {
    @Override
    public void info(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Throwable t) {}
}
