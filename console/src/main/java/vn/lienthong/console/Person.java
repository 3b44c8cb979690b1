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

    public boolean mayEdit() {
        return rights.contains(Right.EDIT);
    }

    public boolean mayReadBody() {
        return rights.contains(Right.READ_BODY);
    }

    /** To correct a content one has to read it. */
    public boolean mayAmend() {
        return mayEdit() && mayReadBody();
    }

    public boolean mayApprove() {
        return rights.contains(Right.APPROVE);
    }
}
