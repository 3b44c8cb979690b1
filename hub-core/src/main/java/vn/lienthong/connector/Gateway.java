package vn.lienthong.connector;

import vn.lienthong.model.Question;
import vn.lienthong.model.QuestionKind;

/** Where questions of one kind go. Called by several threads at a time, and changes nothing there. */
public interface Gateway<Q extends Question> {

    QuestionKind kind();

    /** Of {@link #kind}. */
    Class<Q> asks();

    /**
     * Asks once. An {@link HttpFault} may pass through. What HTTP says is not enough: only an answer that says so in the
     * service's own words is {@link Reply.Found} or {@link Reply.NotFound}.
     */
    Reply ask(Q question, Asking asking, Http http);
}
