package vn.lienthong.app.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.lienthong.alert.Alert;
import vn.lienthong.alert.AlertChannel;
import vn.lienthong.alert.NotTold;
import vn.lienthong.app.AlertSettings;
import vn.lienthong.app.AlertSettings.MailTls;
import vn.lienthong.text.Lang;

/** One letter to all, Vietnamese before English. Its {@code Message-ID} is the alert's, so that a repeat is known as one. */
final class MailAlerts implements AlertChannel {
    private static final String PATIENCE_MILLIS = "10000";

    private final JavaMailSenderImpl sender;
    private final String from;
    private final List<String> to;

    private MailAlerts(JavaMailSenderImpl sender, String from, List<String> to) {
        this.sender = sender;
        this.from = from;
        this.to = List.copyOf(to);
    }

    static MailAlerts by(AlertSettings.Mail settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls() == MailTls.IMPLICIT));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.tls() == MailTls.STARTTLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls() == MailTls.STARTTLS));
        if (!settings.user().isEmpty()) {
            properties.put("mail.smtp.auth", "true");
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        return new MailAlerts(sender, settings.from(), settings.to());
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void tell(Alert alert) {
        Alert.Words vi = alert.in(Lang.VI);
        Alert.Words en = alert.in(Lang.EN);
        try {
            MimeMessage letter = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to.toArray(String[]::new));
            helper.setSubject(vi.title());
            helper.setText(vi.text() + "\n\n--\n" + en.title() + "\n" + en.text() + "\n");
            letter.setHeader("Message-ID", id(alert));
            letter.setHeader("Auto-Submitted", "auto-generated");
            sender.send(letter);
        } catch (MessagingException | MailException e) {
            throw new NotTold(Troubles.signal(e), e);
        }
    }

    /** Unique among all hubs: the incident's moment is in it. */
    private String id(Alert alert) {
        String domain = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return "<" + alert.id() + "." + alert.incident().openedAt().toEpochMilli() + "@" + domain + ">";
    }
}
