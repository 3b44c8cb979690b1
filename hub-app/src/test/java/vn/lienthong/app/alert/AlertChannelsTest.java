package vn.lienthong.app.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.lienthong.alert.Alert;
import vn.lienthong.alert.NotTold;
import vn.lienthong.app.AlertSettings;
import vn.lienthong.app.AlertSettings.MailTls;
import vn.lienthong.app.AlertSettings.SyslogTransport;
import vn.lienthong.app.embedded.StartRefused;
import vn.lienthong.ledger.Alerts.Phase;
import vn.lienthong.ledger.Incident;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.WebhookSimulator;
import vn.lienthong.text.Lang;

/** What arrives at the other side of each channel, over the wire. */
class AlertChannelsTest {
    private static final Instant OPENED = Instant.parse("2026-11-23T01:02:03.456Z");
    private static final Incident INCIDENT =
            new Incident(7, "cong \"mau\"]", "TARGET_DOWN", "PARTNER", "connect-refused", OPENED, null);
    private static final Alert ALERT = new Alert(
            "alert-12",
            Phase.OPENED,
            INCIDENT,
            Map.of(
                    Lang.VI, new Alert.Words("[Liên Thông] Sự cố số 7: cong", "Cổng không nhận được lúc này."),
                    Lang.EN, new Alert.Words("[Liên Thông] Incident 7: cong", "The portal cannot take anything.")));

    @Test
    void aLetterGoesToAllVietnameseFirstAndARepeatHasTheSameIdentity() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            MailAlerts mail = MailAlerts.by(mail(server.getSmtp().getPort(), MailTls.NONE));
            mail.tell(ALERT);
            mail.tell(ALERT);
            MimeMessage[] letters = server.getReceivedMessages();
            assertThat(letters).hasSize(4);
            assertThat(letters[0].getSubject()).isEqualTo("[Liên Thông] Sự cố số 7: cong");
            assertThat(letters[0].getContent().toString().strip())
                    .startsWith("Cổng không nhận được lúc này.")
                    .endsWith("The portal cannot take anything.");
            assertThat(List.of(letters)).extracting(MimeMessage::getMessageID).containsOnly(letters[0].getMessageID());
            assertThat(letters[0].getMessageID()).contains("alert-12").endsWith("@tinh.demo>");
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailServerThatCannotEncryptIsToldNothing() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            MailAlerts mail = MailAlerts.by(mail(server.getSmtp().getPort(), MailTls.STARTTLS));
            assertThatThrownBy(() -> mail.tell(ALERT)).isInstanceOf(NotTold.class);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aProgramGetsACloudEventAndWhatItRefusesIsNotTold() {
        try (WebhookSimulator program = WebhookSimulator.start(0)) {
            WebhookAlerts webhook = WebhookAlerts.to(URI.create(program.base() + "/events"), "demo-token");
            webhook.tell(ALERT);
            assertThat(program.received()).singleElement().satisfies(got -> {
                assertThat(got.ceId()).isEqualTo("alert-12");
                assertThat(got.ceType()).isEqualTo("vn.lienthong.alert.opened.v1");
            });
            assertThat(new String(WebhookAlerts.body(ALERT), StandardCharsets.UTF_8))
                    .contains("\"phase\":\"OPENED\"", "\"side\":\"PARTNER\"", "Cổng không nhận được lúc này.");
            program.faults().on(FaultKind.HTTP_503);
            assertThatThrownBy(() -> webhook.tell(ALERT))
                    .isInstanceOf(NotTold.class)
                    .hasMessage("HTTP 503");
            program.faults().on(FaultKind.DOWN);
            assertThatThrownBy(() -> webhook.tell(ALERT)).isInstanceOf(NotTold.class);
        }
    }

    @Test
    void aSecurityCentreGetsOneLineOfRfc5424WithItsOctetsCounted() throws Exception {
        try (ServerSocket log = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> heard(log));
            syslog(SyslogTransport.TCP, log.getLocalPort()).tell(ALERT);
            String frame = heard.get(20, TimeUnit.SECONDS);
            String line = frame.substring(frame.indexOf(' ') + 1);
            assertThat(Integer.parseInt(frame.substring(0, frame.indexOf(' '))))
                    .isEqualTo(line.getBytes(StandardCharsets.UTF_8).length);
            assertThat(line)
                    .startsWith(
                            "<131>1 2026-11-23T01:02:03.456Z hub-1 lien-thong - OPENED [incident@32473 id=\"alert-12\"")
                    .contains(
                            " number=\"7\" connection=\"cong \\\"mau\\\"\\]\" code=\"TARGET_DOWN\" side=\"PARTNER\"] \uFEFF")
                    .doesNotContain("\n");
        }
        try (DatagramSocket log = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            syslog(SyslogTransport.UDP, log.getLocalPort()).tell(ALERT);
            DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
            log.setSoTimeout(20_000);
            log.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .startsWith("<131>1 ");
        }
    }

    @Test
    void aLogThatDoesNotSpeakTlsIsToldNothing() throws Exception {
        try (ServerSocket log = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> hangsUp = CompletableFuture.runAsync(() -> hangUp(log));
            assertThatThrownBy(() ->
                            syslog(SyslogTransport.TLS, log.getLocalPort()).tell(ALERT))
                    .isInstanceOf(NotTold.class);
            hangsUp.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aChannelWithoutAnAddressIsNoneAndHalfAChannelIsRefusedAtTheStart() {
        assertThat(AlertChannels.of(settings("", List.of()), "hub-1")).isEmpty();
        assertThatThrownBy(() -> AlertChannels.of(settings("ftp://may.demo", List.of()), "hub-1"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("hub.alerts.webhook.url");
        assertThat(AlertChannels.of(settings("https://may.demo/x?y=1", List.of()), "hub-1"))
                .singleElement()
                .matches(channel -> channel.name().equals("webhook"));
    }

    private static AlertSettings settings(String url, List<String> to) {
        return new AlertSettings(
                new AlertSettings.Webhook(url, ""),
                new AlertSettings.Mail("", 25, MailTls.STARTTLS, "", "", "", to),
                new AlertSettings.Syslog("", 6514, SyslogTransport.TLS, 32473));
    }

    private static AlertSettings.Mail mail(int port, MailTls tls) {
        return new AlertSettings.Mail(
                "127.0.0.1", port, tls, "", "", "lien-thong@tinh.demo", List.of("truc@tinh.demo", "phong@tinh.demo"));
    }

    private static SyslogAlerts syslog(SyslogTransport transport, int port) {
        return new SyslogAlerts(new AlertSettings.Syslog("127.0.0.1", port, transport, 32473), "hub-1");
    }

    private static String heard(ServerSocket log) {
        try (Socket socket = log.accept()) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void hangUp(ServerSocket log) {
        try (Socket socket = log.accept()) {
            socket.getOutputStream().write("chào\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
