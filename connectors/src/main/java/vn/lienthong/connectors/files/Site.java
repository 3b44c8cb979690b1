package vn.lienthong.connectors.files;

import java.io.IOException;

/** Where a folder is: on this machine or on a server. */
public interface Site {

    /** How people know the place. */
    String name();

    /** Goes there; a {@link vn.lienthong.connector.SourceTrouble} says what a person must do before that works. */
    Tray open() throws IOException;

    /** Whether its files carry times of a clock that is not ours, and may be off by hours. */
    boolean hasAnotherClock();
}
