package vn.lienthong.connector;

import java.util.List;

/** What one connection offers: where messages come from, where they go, where questions are answered, what can be read back. */
public record Ports(
        List<Push> pushes,
        List<RowPush> rowPushes,
        List<LetterPush> letterPushes,
        List<Pull> pulls,
        List<Mailbox> mailboxes,
        List<Sink<?>> sinks,
        List<Gateway<?>> gateways,
        List<ReadBack> readBacks,
        List<AgencyList> agencyLists) {
    public Ports {
        pushes = List.copyOf(pushes);
        rowPushes = List.copyOf(rowPushes);
        letterPushes = List.copyOf(letterPushes);
        pulls = List.copyOf(pulls);
        mailboxes = List.copyOf(mailboxes);
        sinks = List.copyOf(sinks);
        gateways = List.copyOf(gateways);
        readBacks = List.copyOf(readBacks);
        agencyLists = List.copyOf(agencyLists);
        if (pulls.size() > 1) {
            throw new IllegalArgumentException("a connection has one bookmark, so one source to read");
        }
    }

    /** Those of a connection that neither answers questions nor can be read back. */
    public Ports(
            List<Push> pushes,
            List<RowPush> rowPushes,
            List<Pull> pulls,
            List<Mailbox> mailboxes,
            List<Sink<?>> sinks) {
        this(pushes, rowPushes, List.of(), pulls, mailboxes, sinks, List.of(), List.of(), List.of());
    }

    /** Packages are fetched, handed in and sent. */
    public static Ports ofLetters(List<Mailbox> mailboxes, List<LetterPush> pushes, List<Sink<?>> sinks) {
        return new Ports(List.of(), List.of(), pushes, List.of(), mailboxes, sinks, List.of(), List.of(), List.of());
    }

    /** The same with a list of agencies. */
    public Ports with(AgencyList list) {
        return new Ports(pushes, rowPushes, letterPushes, pulls, mailboxes, sinks, gateways, readBacks, List.of(list));
    }

    /** The same with other sinks. */
    public Ports withSinks(List<Sink<?>> others) {
        return new Ports(pushes, rowPushes, letterPushes, pulls, mailboxes, others, gateways, readBacks, agencyLists);
    }

    /** The same, and questions are answered there. */
    public Ports withGateways(List<Gateway<?>> answering) {
        return new Ports(pushes, rowPushes, letterPushes, pulls, mailboxes, sinks, answering, readBacks, agencyLists);
    }

    /** Whether the connection's file needs a mapping of rows. */
    public boolean haveRows() {
        return !pulls.isEmpty() || !rowPushes.isEmpty();
    }

    public static Ports of(Sink<?>... sinks) {
        return new Ports(List.of(), List.of(), List.of(), List.of(), List.of(sinks));
    }

    public static Ports of(Push... pushes) {
        return new Ports(List.of(pushes), List.of(), List.of(), List.of(), List.of());
    }

    public static Ports of(RowPush... pushes) {
        return new Ports(List.of(), List.of(pushes), List.of(), List.of(), List.of());
    }

    public static Ports of(Pull... pulls) {
        return new Ports(List.of(), List.of(), List.of(pulls), List.of(), List.of());
    }

    public static Ports of(Gateway<?>... gateways) {
        return new Ports(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(gateways),
                List.of(),
                List.of());
    }

    /** Reports go there, and what stands there is read back. */
    public static Ports of(Sink<?> sink, ReadBack readBack) {
        return new Ports(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(sink),
                List.of(),
                List.of(readBack),
                List.of());
    }
}
