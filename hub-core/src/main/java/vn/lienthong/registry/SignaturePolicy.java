package vn.lienthong.registry;

/** What a connection wants to know of the signatures on a document before it gets it. */
public enum SignaturePolicy {
    /** Nothing: what is found is kept as evidence and shown. */
    RECORD,
    /** That they are good: a fact that cannot be asked is waited for, a bad or missing signature waits for a person. */
    HOLD,
    /** That they are good, by now: what cannot be asked waits for a person, too. */
    REFUSE
}
