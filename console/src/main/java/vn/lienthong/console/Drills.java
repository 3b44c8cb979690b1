package vn.lienthong.console;

import java.util.List;

/** The desk of a demonstration, at which its simulated systems are broken on purpose. */
public interface Drills {
    /** What can be practised. */
    List<Drill> list();

    void begin(String id);

    void end(String id);

    /**
     * One of them.
     *
     * @param id the sentences {@code console.drill.<id>…} say what it is and what is to be seen
     * @param connection at which it shows
     * @param on it goes on
     */
    record Drill(String id, String connection, boolean on) {}
}
