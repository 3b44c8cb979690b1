package vn.lienthong.indicator;

/** Canonical records that rules are worked out over. */
public enum Records {
    /** Dossiers with their progress. */
    DOSSIERS,
    /** Procedures of the catalogue, with the level at which each is served on a day. */
    PROCEDURES,
    /** Agencies of the registry on the period's last day, with the documents that each sent and received in the period. */
    AGENCIES
}
