package vn.lienthong.registry;

/** An organisation that a code may mean, and why it may; offered to a person, never chosen by the hub. */
public record Candidate(Organisation organisation, Reason reason) {

    /** Why an organisation is offered; sentences stand under {@code candidate.<reason>}. */
    public enum Reason {
        /** The code's organisation was split, and this is one of the parts. */
        SPLIT_PART,
        /** The code's organisation was abolished, and this one stood above it. */
        STOOD_ABOVE,
        /** The code ended with its organisation, and no event says who took its place. */
        LAST_BEARER,
        /** The code is entered as proposed for this organisation. */
        PROPOSED_CODE,
        /** The organisation bears the code only from a later day on. */
        NOT_YET,
        /** The same digits in another written form are this organisation's. */
        OTHER_WRITTEN_FORM,
        /** A code of this organisation differs in one or two signs. */
        SIMILAR_CODE
    }
}
