package vn.lienthong.testkit.connector;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.lienthong.model.Answer;
import vn.lienthong.model.Question;
import vn.lienthong.model.QuestionKind;

/** A real service that the kit asks and breaks; a thin adapter around its simulator. */
public interface GatewayStage {

    URI base();

    /** What the service knows and what it does not; an answer that is found, at least once for each gateway. */
    List<Case> cases();

    /** Switches one fault on, for every call. */
    void strike(Fault fault);

    /** Switches all of them off. */
    void calm();

    /**
     * One question.
     *
     * @param answer what must come back; empty is not found
     */
    record Case(QuestionKind kind, String name, Question question, Optional<Answer> answer) {}
}
