package vn.lienthong.simulator;

/** The door of a simulator: closed means that connections are refused and the open ones are gone. */
interface Gate {

    void close();

    /** The port that it closes. */
    int port();

    /** Opens the same port again; a door that is open stays so. */
    void open();
}
