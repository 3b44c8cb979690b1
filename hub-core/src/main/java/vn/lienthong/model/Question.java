package vn.lienthong.model;

/** Something that is asked of an outside service while somebody waits. Personal data as a whole: it prints without contents. */
public sealed interface Question permits PersonQuestion {

    /** Whom or what it is about, the same however it is asked; only its keyed hash is ever kept. */
    String subject();
}
