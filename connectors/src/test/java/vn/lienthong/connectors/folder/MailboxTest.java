package vn.lienthong.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.testkit.connector.PullTck;
import vn.lienthong.testkit.connector.SourceStage;

/** Attachments of a real mailbox: the kit, who is trusted, what is left alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MailboxTest extends PullTck {
    private static final Http NONE = call -> {
        throw new AssertionError("no HTTP here");
    };

    private final Mailbox mailbox = new Mailbox();

    @AfterAll
    void stop() {
        mailbox.close();
    }

    @Test
    void anAttachmentOfEachMailIsReadOnceAndTheMailStaysAsItIs() {
        mailbox.empty();
        mailbox.arrives("Số liệu.csv", "ma\nA\n");
        mailbox.arrives("khác.csv", "ma\nX\n");
        mailbox.arrives("Số liệu.csv", "ma\nB\n");
        List<String> before = mailbox.mails();
        List<String> read = new ArrayList<>();
        Bookmark after = read(settings("imap"), Bookmark.START, read);
        assertThat(read).containsExactly("A", "B");
        mailbox.arrives("Số liệu.csv", "ma\nC\n");
        read(settings("imap"), after, read);
        assertThat(read).containsExactly("A", "B", "C");
        assertThat(mailbox.mails()).hasSize(4).startsWith(before.toArray(String[]::new));
    }

    @Test
    void anAttachmentWithAWayInItsNameIsNotLostWithoutAWord() {
        mailbox.empty();
        mailbox.arrives("Số liệu/thang-3.csv", "ma\nA\n");
        List<String> read = new ArrayList<>();
        read(settings("imap"), Bookmark.START, read);
        assertThat(read).containsExactly("A");
    }

    @Test
    void aMailboxWithACertificateThatNobodySignedIsReadOnceItIsDeclared() {
        mailbox.empty();
        mailbox.arrives("Số liệu.csv", "ma\nD\n");
        Map<String, String> where = settings("imaps");
        SourceTrouble unknown = trouble(where);
        assertThat(unknown.reason()).isEqualTo("server_key_unknown");
        where.put("host-key", unknown.facts().get("seen"));
        List<String> read = new ArrayList<>();
        read(where, Bookmark.START, read);
        assertThat(read).containsExactly("D");
    }

    @Test
    void aMailboxThatIsClosedToUsOrNotThereIsTold() {
        Map<String, String> wrong = settings("imap");
        wrong.put("password", "sai-mat-khau");
        assertThat(trouble(wrong).reason()).isEqualTo("server_login_refused");
        Map<String, String> elsewhere = settings("imap");
        elsewhere.put("path", "Hộp khác");
        assertThat(trouble(elsewhere).toString()).contains("imap://").doesNotContain(Mailbox.PASSWORD);
    }

    private Map<String, String> settings(String scheme) {
        Map<String, String> settings = new HashMap<>(settings(mailbox.base()));
        int port = scheme.equals("imaps") ? mailbox.encryptedPort() : mailbox.port();
        settings.put("server", scheme + "://127.0.0.1:" + port);
        settings.put("files", "Số liệu*.csv");
        return settings;
    }

    private static SourceTrouble trouble(Map<String, String> where) {
        try {
            read(where, Bookmark.START, new ArrayList<>());
        } catch (SourceTrouble trouble) {
            return trouble;
        }
        throw new AssertionError("no trouble");
    }

    private static Bookmark read(Map<String, String> texts, Bookmark from, List<String> read) {
        Map<String, Object> values = new HashMap<>();
        FolderSettings.all().stream()
                .filter(setting -> texts.containsKey(setting.key()))
                .forEach(setting -> values.put(setting.key(), setting.parse().apply(texts.get(setting.key()))));
        Bookmark[] last = {from};
        new FolderConnector().open(new Settings(values)).pulls().get(0).read(from, NONE, new Pull.Rows() {
            @Override
            public void take(List<Row> portion, Bookmark after) {
                portion.forEach(row -> read.add(row.columns().getOrDefault("ma", "–")));
                last[0] = after;
            }

            @Override
            public boolean enough() {
                return false;
            }
        });
        return last[0];
    }

    @Override
    protected Connector connector() {
        return new FolderConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of(
                "server", "imap://127.0.0.1:" + mailbox.port(),
                "path", "INBOX",
                "files", "ho-so*.csv",
                "user", Mailbox.USER,
                "password", Mailbox.PASSWORD,
                "settle", "0s",
                "timeout", "5s");
    }

    @Override
    protected SourceStage stage() {
        return mailbox;
    }
}
