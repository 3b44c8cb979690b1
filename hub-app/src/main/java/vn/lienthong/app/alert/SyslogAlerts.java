package vn.lienthong.app.alert;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import vn.lienthong.alert.Alert;
import vn.lienthong.alert.AlertChannel;
import vn.lienthong.alert.NotTold;
import vn.lienthong.app.AlertSettings;
import vn.lienthong.app.AlertSettings.SyslogTransport;
import vn.lienthong.ledger.Alerts.Phase;
import vn.lienthong.ledger.Incident;
import vn.lienthong.text.Lang;

/**
 * One line of RFC 5424 for each alert, with the alert's id in its structured data, on a connection of its own. Syslog
 * acknowledges nothing: over a stream a line counts as taken when the system has taken it over, by UDP when it was sent.
 */
final class SyslogAlerts implements AlertChannel {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LOCAL_0 = 16;
    private static final int ERROR = 3;
    private static final int NOTICE = 5;

    private final AlertSettings.Syslog settings;
    private final String node;

    SyslogAlerts(AlertSettings.Syslog settings, String node) {
        this.settings = settings;
        this.node = node.replaceAll("[^\\x21-\\x7e]", "-");
    }

    @Override
    public String name() {
        return "syslog";
    }

    @Override
    public void tell(Alert alert) {
        byte[] line = line(alert).getBytes(StandardCharsets.UTF_8);
        try {
            if (settings.transport() == SyslogTransport.UDP) {
                datagram(line);
            } else {
                stream(line);
            }
        } catch (IOException e) {
            throw new NotTold(Troubles.signal(e), e);
        }
    }

    private void datagram(byte[] line) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(line, line.length, InetAddress.getByName(settings.host()), settings.port()));
        }
    }

    /** Octets are counted, as both RFC 5425 and RFC 6587 want it. */
    private void stream(byte[] line) throws IOException {
        try (Socket socket = connected()) {
            OutputStream out = socket.getOutputStream();
            out.write((line.length + " ").getBytes(StandardCharsets.US_ASCII));
            out.write(line);
            out.flush();
        }
    }

    private Socket connected() throws IOException {
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(settings.host(), settings.port()), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            return settings.transport() == SyslogTransport.TLS ? secured(plain) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Socket secured(Socket plain) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(plain, settings.host(), settings.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    String line(Alert alert) {
        Incident incident = alert.incident();
        boolean opened = alert.phase() == Phase.OPENED;
        Instant at = opened || incident.closedAt() == null ? incident.openedAt() : incident.closedAt();
        return "<" + (LOCAL_0 * 8 + (opened ? ERROR : NOTICE)) + ">1 " + at.truncatedTo(ChronoUnit.MILLIS) + " " + node
                + " lien-thong - " + alert.phase() + " [incident@" + settings.enterprise()
                + parameter("id", alert.id())
                + parameter("number", Long.toString(incident.number()))
                + parameter("connection", incident.connection())
                + parameter("code", incident.code())
                + parameter("side", incident.side())
                + "] \uFEFF" + alert.in(Lang.VI).text() + " / "
                + alert.in(Lang.EN).text();
    }

    private static String parameter(String name, String value) {
        return " " + name + "=\"" + value.replaceAll("[\"\\\\\\]]", "\\\\$0") + "\"";
    }
}
