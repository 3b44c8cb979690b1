package vn.lienthong.dispatch;

import java.util.Optional;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.model.Question;
import vn.lienthong.model.QuestionKind;

/** Finds who answers questions of a kind at a connection. */
public interface Gateways {

    /** Empty when the connection is gone or answers no such questions. */
    Optional<Way> find(String connection, QuestionKind kind);

    /** A gateway with the port it reaches its system through. */
    record Way(Gateway<Question> gateway, Http http) {}
}
