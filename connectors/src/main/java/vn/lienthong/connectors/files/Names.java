package vn.lienthong.connectors.files;

/** Names of files that are not whole yet. */
final class Names {
    private Names() {}

    /** Hidden, and of an ending that nobody's pattern means. */
    static String aside(String name) {
        return "." + name + ".part";
    }
}
