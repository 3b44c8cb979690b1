package vn.lienthong.connectors.paged;

/** How one page follows another. */
enum PagingKind {
    NONE,
    PAGE,
    OFFSET,
    CURSOR,
    LINK;

    /** Whether a page can be asked for by its number alone, so that a reading goes on there another time. */
    boolean counts() {
        return this == PAGE || this == OFFSET;
    }
}
