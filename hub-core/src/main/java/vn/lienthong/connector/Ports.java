package vn.lienthong.connector;

import java.util.List;

/** What one connection offers: where messages come from, where they go, where questions are answered. */
public record Ports(
        List<Push> pushes,
        List<RowPush> rowPushes,
        List<Pull> pulls,
        List<Mailbox> mailboxes,
        List<Sink<?>> sinks,
        List<Gateway<?>> gateways) {
    public Ports {
        pushes = List.copyOf(pushes);
        rowPushes = List.copyOf(rowPushes);
        pulls = List.copyOf(pulls);
        mailboxes = List.copyOf(mailboxes);
        sinks = List.copyOf(sinks);
        gateways = List.copyOf(gateways);
        if (pulls.size() > 1) {
            throw new IllegalArgumentException("a connection has one bookmark, so one source to read");
        }
    }

    /** Whether the connection's file needs a mapping of rows. */
    public boolean haveRows() {
        return !pulls.isEmpty() || !rowPushes.isEmpty();
    }

    public static Ports of(Sink<?>... sinks) {
        return new Ports(List.of(), List.of(), List.of(), List.of(), List.of(sinks), List.of());
    }

    public static Ports of(Push... pushes) {
        return new Ports(List.of(pushes), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public static Ports of(RowPush... pushes) {
        return new Ports(List.of(), List.of(pushes), List.of(), List.of(), List.of(), List.of());
    }

    public static Ports of(Pull... pulls) {
        return new Ports(List.of(), List.of(), List.of(pulls), List.of(), List.of(), List.of());
    }

    public static Ports of(Gateway<?>... gateways) {
        return new Ports(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(gateways));
    }
}
