package vn.lienthong.question;

/** Whom a question is about, as it is kept. */
public final class Subject {
    /** The use that {@link QuestionKeys#hash} wants for it. */
    public static final String USE = "subject";

    private Subject() {}
}
