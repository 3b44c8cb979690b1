package vn.lienthong.connectors.paged;

/** How a service learns who asks. */
enum AuthKind {
    NONE,
    BASIC,
    LOGIN,
    CLIENT_CREDENTIALS
}
