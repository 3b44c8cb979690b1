package vn.lienthong.app.house.planted.dispatch;

/** Breaks the rule {@code no-sleep}. */
final class Sleeper {
    private Sleeper() {}

    static void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
