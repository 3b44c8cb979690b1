package vn.lienthong.connector;

import java.util.List;

/** What one connection offers: where messages come from and where they go. */
public record Ports(List<Push> pushes, List<Pull> pulls, List<Mailbox> mailboxes, List<Sink<?>> sinks) {
    public Ports {
        mailboxes = List.copyOf(mailboxes);
        pushes = List.copyOf(pushes);
        pulls = List.copyOf(pulls);
        sinks = List.copyOf(sinks);
        if (pulls.size() > 1) {
            throw new IllegalArgumentException("a connection has one bookmark, so one source to read");
        }
    }

    public static Ports of(Sink<?>... sinks) {
        return new Ports(List.of(), List.of(), List.of(), List.of(sinks));
    }

    public static Ports of(Push... pushes) {
        return new Ports(List.of(pushes), List.of(), List.of(), List.of());
    }

    public static Ports of(Pull... pulls) {
        return new Ports(List.of(), List.of(pulls), List.of(), List.of());
    }
}
