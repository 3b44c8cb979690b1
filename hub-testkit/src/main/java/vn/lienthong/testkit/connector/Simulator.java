package vn.lienthong.testkit.connector;

import java.net.URI;
import java.util.List;

/** The outside system that the kit plays against; a thin adapter around the real simulator. */
public interface Simulator {

    URI base();

    /** Strikes every call of a kind from now on. */
    void strike(Fault fault, Where where);

    /** Switches faults off. */
    void calm();

    /** Switches faults off and forgets everything. */
    void reset();

    /** Everything that changed something there, in order of arrival; something known again by its identity is no effect. */
    List<String> effects();

    /** Which calls a fault strikes. */
    enum Where {
        EVERY_CALL,
        /** Only calls that change something; a conversation comes that far. */
        THE_CHANGE
    }
}
