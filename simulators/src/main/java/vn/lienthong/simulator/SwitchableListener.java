package vn.lienthong.simulator;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.ServerConnector;

/**
 * WireMock's server with a door that closes and opens again on the same port, and a control port that stays open.
 *
 * <p>While the door is closed the port is kept by a socket that is bound but does not listen: connections are refused,
 * and nobody else is given the port.
 */
final class SwitchableListener extends Jetty11HttpServer implements Gate {
    private final String address;
    private final ServerConnector control;
    private int openPort;
    private boolean closed;
    private @Nullable SocketChannel keeper;

    SwitchableListener(Options options, AdminRequestHandler admin, StubRequestHandler stubs, Listening listening) {
        super(options, admin, stubs);
        this.address = listening.address();
        this.control = new ServerConnector(jettyServer, 1, 1);
        control.setHost(address);
        control.setPort(listening.controlPort());
    }

    @Override
    public void start() {
        jettyServer.addConnector(control);
        super.start();
        openPort = httpConnector.getLocalPort();
        httpConnector.setPort(openPort);
    }

    /** The port of the door, also while it is closed. */
    @Override
    public int port() {
        return openPort;
    }

    int controlPort() {
        return control.getLocalPort();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        httpConnector.getConnectedEndPoints().forEach(EndPoint::close);
        try {
            httpConnector.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the simulator's port " + openPort + " cannot be closed", e);
        }
        keeper = keeperOfPort();
    }

    @Override
    public synchronized void open() {
        if (!closed) {
            return;
        }
        try {
            httpConnector.start();
        } catch (Exception e) {
            throw new IllegalStateException("the simulator's port " + openPort + " cannot be opened again", e);
        }
        closed = false;
        letGo();
    }

    /** Gives the port back. */
    synchronized void letGo() {
        if (keeper == null) {
            return;
        }
        try {
            keeper.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keeper = null;
    }

    private SocketChannel keeperOfPort() {
        try {
            return SocketChannel.open()
                    .setOption(StandardSocketOptions.SO_REUSEADDR, true)
                    .bind(new InetSocketAddress(address, openPort));
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator's port " + openPort + " cannot be kept", e);
        }
    }
}
