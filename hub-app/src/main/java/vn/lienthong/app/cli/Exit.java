package vn.lienthong.app.cli;

/** What a command's exit code says; scripts rely on it. */
final class Exit {
    static final int GOOD = 0;
    /** The command ran and found something wrong. */
    static final int PROBLEMS = 1;
    /** The command line itself is wrong; picocli's own code. */
    static final int USAGE = 2;
    /** The command could not run; the reason stands on standard error. */
    static final int REFUSED = 3;

    private Exit() {}
}
