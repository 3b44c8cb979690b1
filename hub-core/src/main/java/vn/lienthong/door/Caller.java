package vn.lienthong.door;

import java.util.Set;

/**
 * Who stands at the door.
 *
 * @param door where it stands: http, push, queue, route, source
 * @param name of the client, kept with every message it hands in
 * @param sources connections that it may send for
 */
public record Caller(String door, String name, Set<String> sources) {
    public Caller {
        sources = Set.copyOf(sources);
    }
}
