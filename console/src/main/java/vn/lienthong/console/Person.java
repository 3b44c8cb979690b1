package vn.lienthong.console;

import java.util.Set;
import vn.lienthong.registry.Right;

/** Who sits before the console. */
public record Person(String id, String name, Set<Right> rights) {
    public Person {
        rights = Set.copyOf(rights);
    }

    public boolean mayAct() {
        return rights.contains(Right.RETRY);
    }

    public boolean mayReadBody() {
        return rights.contains(Right.READ_BODY);
    }
}
