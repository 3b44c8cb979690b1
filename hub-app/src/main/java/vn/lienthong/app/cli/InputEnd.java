package vn.lienthong.app.cli;

import java.io.IOException;
import java.io.InputStream;

/** The end of standard input as a signal: it comes even when the program at the other end was killed. */
final class InputEnd {
    private InputEnd() {}

    /** Ends this process in order, as a signal would, once the input has ended. */
    static void stopsTheHub(InputStream input) {
        Thread watch = new Thread(
                () -> {
                    readToTheEnd(input);
                    System.exit(Exit.GOOD);
                },
                "input-end");
        watch.setDaemon(true);
        watch.start();
    }

    private static void readToTheEnd(InputStream input) {
        try {
            input.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException alsoTheEnd) {
            // a broken pipe ends the input as well
        }
    }
}
