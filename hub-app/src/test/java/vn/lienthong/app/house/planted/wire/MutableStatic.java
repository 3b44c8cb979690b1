package vn.lienthong.app.house.planted.wire;

/** Breaks the rule {@code no-mutable-static}. */
final class MutableStatic {
    static int count;

    private MutableStatic() {}
}
