package vn.lienthong.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A site behind WireMock, tuned to be quick: no request journal, no logging, no compression.
 *
 * <p>Two ports lead to it: the site's own, which a {@code DOWN} fault closes, and a control port that stays.
 */
final class SimulatorServer implements AutoCloseable {
    private static final int THREADS = 128;

    private final WireMockServer wireMock;
    private final SwitchableListener listener;
    private final Faults faults;

    private SimulatorServer(WireMockServer wireMock, SwitchableListener listener, Faults faults) {
        this.wireMock = wireMock;
        this.listener = listener;
        this.faults = faults;
    }

    static SimulatorServer start(Site site, Listening listening, long seed) {
        ListenerSlot slot = new ListenerSlot();
        Faults faults = new Faults(slot, seed);
        WireMockServer wireMock = new WireMockServer(tuned(listening)
                .httpServerFactory(
                        (options, admin, stubs) -> slot.fill(new SwitchableListener(options, admin, stubs, listening)))
                .extensions(new SiteTransformer(site, faults, new ControlDesk(site, faults, slot))));
        wireMock.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
        wireMock.start();
        return new SimulatorServer(wireMock, slot.listener(), faults);
    }

    URI base() {
        return URI.create("http://" + Listening.LOOPBACK + ":" + port());
    }

    URI control() {
        return URI.create("http://" + Listening.LOOPBACK + ":" + listener.controlPort());
    }

    int port() {
        return listener.port();
    }

    Faults faults() {
        return faults;
    }

    @Override
    public void close() {
        wireMock.stop();
        listener.letGo();
    }

    private static WireMockConfiguration tuned(Listening listening) {
        return WireMockConfiguration.options()
                .bindAddress(listening.address())
                .port(listening.port())
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                .http2PlainDisabled(true)
                .containerThreads(THREADS)
                .jettyAcceptors(0)
                .jettyAcceptQueueSize(512)
                .jettyStopTimeout(1L)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.BODY_FILE)
                .notifier(new SilentNotifier());
    }

    /** Holds the place of the listener, which WireMock builds later than the faults that move it. */
    private static final class ListenerSlot implements Gate {
        private @Nullable SwitchableListener listener;

        SwitchableListener fill(SwitchableListener built) {
            listener = built;
            return built;
        }

        SwitchableListener listener() {
            return Objects.requireNonNull(listener, "WireMock has not built its listener");
        }

        @Override
        public void close() {
            listener().close();
        }

        @Override
        public int port() {
            return listener().port();
        }

        @Override
        public void open() {
            listener().open();
        }
    }
}
