package vn.lienthong.indicator;

/** Where the figures of an indicator come from. */
public sealed interface Source permits Rule, Source.InputForm, Source.Carried {

    /** A person enters them in a form. */
    record InputForm(String name) implements Source {}

    /** Somebody else has worked them out; the hub carries them and says by whom. */
    record Carried(String by) implements Source {}
}
