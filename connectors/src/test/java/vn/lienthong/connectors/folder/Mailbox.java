package vn.lienthong.connectors.folder;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import vn.lienthong.testkit.connector.SourceFault;
import vn.lienthong.testkit.connector.SourceStage;

/** A real mailbox to which an agency sends its rows, a mail for what is new; as the kit sees it. */
final class Mailbox implements SourceStage, AutoCloseable {
    static final String USER = "so-lieu";
    static final String PASSWORD = "mat-khau-demo";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)
    });
    private final GreenMailUser user;
    private final List<String> sent = new ArrayList<>();

    Mailbox() {
        server.start();
        user = server.setUser("so-lieu@trung-tam.demo", USER, PASSWORD);
    }

    int port() {
        return server.getImap().getPort();
    }

    int encryptedPort() {
        return server.getImaps().getPort();
    }

    /** A mail with some words and an attachment. */
    void arrives(String file, String content) {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
            mail.setFrom(new InternetAddress("van-phong@co-quan.demo"));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress("so-lieu@trung-tam.demo"));
            mail.setSubject("Số liệu", "UTF-8");
            MimeBodyPart words = new MimeBodyPart();
            words.setText("Gửi số liệu.", "UTF-8");
            MimeBodyPart attachment = new MimeBodyPart();
            attachment.setDataHandler(new DataHandler(
                    new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), "application/octet-stream")));
            attachment.setFileName(MimeUtility.encodeText(file));
            attachment.setHeader("Content-Transfer-Encoding", "base64");
            mail.setContent(new MimeMultipart(words, attachment));
            mail.saveChanges();
            user.deliver(mail);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Subject and flags of every mail that is there. */
    List<String> mails() {
        try {
            List<String> mails = new ArrayList<>();
            for (MimeMessage mail : server.getReceivedMessages()) {
                mails.add(mail.getSubject() + " " + mail.getFlags());
            }
            return mails;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public URI base() {
        return URI.create("http://demo.phutho.local");
    }

    @Override
    public void holds(List<Map<String, String>> records) {
        List<String> lines = records.stream()
                .map(record -> record.get(KEY) + ";" + record.get(NAME))
                .toList();
        boolean more =
                lines.size() >= sent.size() && lines.subList(0, sent.size()).equals(sent);
        if (!more) {
            empty();
        }
        mail(List.copyOf(lines.subList(sent.size(), lines.size())));
    }

    @Override
    public boolean spoil(int index) {
        List<String> lines = new ArrayList<>(sent);
        lines.set(index, "one;two;three;four");
        empty();
        mail(lines);
        return true;
    }

    private void mail(List<String> lines) {
        if (!lines.isEmpty()) {
            arrives("ho-so.csv", "ma;ten\n" + String.join("\n", lines) + "\n");
            sent.addAll(lines);
        }
    }

    void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        sent.clear();
    }

    @Override
    public Set<SourceFault> faults() {
        return EnumSet.of(SourceFault.ACCESS_REFUSED, SourceFault.GARBAGE);
    }

    @Override
    public void strike(SourceFault fault) {
        switch (fault) {
            case ACCESS_REFUSED -> user.setPassword("mat-khau-khac");
            case GARBAGE -> arrives("ho-so.csv", "ma;ma\n1;2\n");
            case UNREACHABLE, FAILING, CUT -> throw new IllegalArgumentException(fault + " is none of a mailbox");
        }
    }

    @Override
    public void calm() {
        user.setPassword(PASSWORD);
        List<String> lines = new ArrayList<>(sent);
        empty();
        mail(lines);
    }

    @Override
    public void close() {
        server.stop();
    }
}
