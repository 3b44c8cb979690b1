package vn.lienthong.simulator;

/**
 * A one-stop office.
 *
 * @param source name of the hub's connection through which its system sends; empty for one that only takes in
 */
public record Office(String code, Kind kind, String source, String name) {

    /** Which level it stands at. */
    public enum Kind {
        DEPARTMENT,
        COMMUNE
    }
}
