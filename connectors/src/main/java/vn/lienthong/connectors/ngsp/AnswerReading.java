package vn.lienthong.connectors.ngsp;

import vn.lienthong.connector.Reply;

/** What an answer of a service says; HTTP has said nothing against it. */
public interface AnswerReading {

    /** May throw {@link vn.lienthong.model.InvalidValue}: what no record takes is no answer. */
    Reply read(AnswerNode answer);
}
