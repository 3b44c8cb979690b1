package vn.lienthong.testkit.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.lienthong.door.Visits;
import vn.lienthong.failure.HubFailure;

/** Writes down what came to the doors: {@code push mot-cua accepted}. */
public final class VisitBook implements Visits {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void taken(String door, String source, boolean repeated) {
        lines.add(door + " " + source + (repeated ? " repeated" : " accepted"));
    }

    @Override
    public void refused(String door, String source, String client, HubFailure failure) {
        lines.add(door + " " + source + " " + failure.code());
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
