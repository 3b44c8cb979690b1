package vn.lienthong.wire;

/** The quick way failed; the slow one will say why. Carries nothing and costs no stack trace. */
final class NotReadable extends Exception {
    private static final long serialVersionUID = 1L;

    NotReadable() {
        super(null, null, false, false);
    }
}
