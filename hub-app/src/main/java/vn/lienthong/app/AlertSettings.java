package vn.lienthong.app;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told when an incident opens and when it ends, besides the console. What has no address tells nobody.
 *
 * @param webhook a program that is told by HTTP
 * @param mail people who are told by e-mail
 * @param syslog the log of a security centre (SIEM)
 */
public record AlertSettings(
        @DefaultValue Webhook webhook,
        @DefaultValue Mail mail,
        @DefaultValue Syslog syslog) {
    /**
     * A program that is told by HTTP: a CloudEvent in JSON, by POST.
     *
     * @param url where it is told; empty tells nobody
     * @param token sent as {@code Authorization: Bearer}; from the environment
     */
    public record Webhook(
            @DefaultValue("") String url, @DefaultValue("") String token) {
        @Override
        public String toString() {
            return "Webhook[" + url + "]";
        }
    }

    /**
     * People who are told by e-mail.
     *
     * @param host mail server; empty tells nobody
     * @param port of the mail server
     * @param tls {@code STARTTLS}, {@code IMPLICIT}, or {@code NONE} for a server on the same machine
     * @param user name at the mail server; empty logs in nowhere
     * @param password at the mail server; from the environment
     * @param from address of the sender
     * @param to addresses of those who are told
     */
    public record Mail(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") MailTls tls,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue List<String> to) {
        @Override
        public String toString() {
            return "Mail[" + host + ":" + port + "]";
        }
    }

    /** How the way to a mail server is protected. */
    public enum MailTls {
        STARTTLS,
        IMPLICIT,
        NONE
    }

    /**
     * The log of a security centre (SIEM), RFC 5424.
     *
     * @param host of the log; empty tells nobody
     * @param port of the log
     * @param transport {@code TLS} (RFC 5425), {@code TCP} (RFC 6587, octets counted) or {@code UDP}, by which nobody knows
     *     whether it arrived
     * @param enterprise number of the province's own from IANA, for the name of the structured data
     */
    public record Syslog(
            @DefaultValue("") String host,
            @DefaultValue("6514") int port,
            @DefaultValue("TLS") SyslogTransport transport,
            @DefaultValue("32473") int enterprise) {}

    /** How a syslog line travels. */
    public enum SyslogTransport {
        TLS,
        TCP,
        UDP
    }
}
