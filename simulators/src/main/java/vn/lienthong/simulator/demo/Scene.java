package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.util.Map;

/** A part of the demonstration beside the day's dossiers, with the outside systems that it needs. */
interface Scene extends AutoCloseable {
    /** Where its systems are and what they want to hear, for the installation's files. */
    Map<String, String> environment();

    /** Sets going what takes its time while the dossiers go on. */
    default void atNoon(Stage stage) throws IOException, InterruptedException {}

    /** Sets going what may begin only when the dossiers' day is over. */
    default void inTheEvening(Stage stage) throws IOException, InterruptedException {}

    /** Plays to the end, and tells what came of it. */
    Chapter tell(Stage stage) throws IOException, InterruptedException;

    @Override
    void close();
}
