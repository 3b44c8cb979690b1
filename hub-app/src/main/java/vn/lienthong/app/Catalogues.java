package vn.lienthong.app;

/** The catalogues of sentences that come with the hub, besides the one of the model. */
public final class Catalogues {
    private Catalogues() {}

    public static String[] all() {
        return new String[] {
            "settings", "ledger", "source", "try", "onboard", "reorganise", "console", "indicator", "report"
        };
    }
}
