package vn.lienthong.testkit.connector;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real source that the kit fills, breaks and mends; a thin adapter around a simulator, a folder, a database. */
public interface SourceStage {
    /** Column that names a record. */
    String KEY = "ma";

    /** Column with somebody's name. */
    String NAME = "ten";

    /** Where it is reached over HTTP; any address for others. */
    URI base();

    /** From now on the source has exactly these records, the oldest first, each with {@link #KEY} and {@link #NAME}. */
    void holds(List<Map<String, String>> records);

    /** Whether it gives again what it gave before; a queue gives each record until it was taken. */
    default boolean givesAgain() {
        return true;
    }

    /** Makes something of one record that is none; false where such a source cannot hold that. */
    boolean spoil(int index);

    /** Faults that this kind of source can have. */
    Set<SourceFault> faults();

    /** Switches one of them on. */
    void strike(SourceFault fault);

    /** Switches all of them off; the records stay. */
    void calm();
}
