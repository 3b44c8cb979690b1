package vn.lienthong.connector;

import java.util.List;

/** What one connection offers: where messages come from and where they go. */
public record Ports(List<Push> pushes, List<Sink<?>> sinks) {
    public Ports {
        pushes = List.copyOf(pushes);
        sinks = List.copyOf(sinks);
    }

    public static Ports of(Sink<?>... sinks) {
        return new Ports(List.of(), List.of(sinks));
    }

    public static Ports of(Push... pushes) {
        return new Ports(List.of(pushes), List.of());
    }
}
