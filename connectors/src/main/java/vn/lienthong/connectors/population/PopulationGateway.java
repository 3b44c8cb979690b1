package vn.lienthong.connectors.population;

import java.io.IOException;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Reply;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.PersonQuestion;
import vn.lienthong.model.QuestionKind;

/**
 * One operation of the service.
 *
 * <p>ASSUMED: {@code XacMinhThongTinNhanThan} takes the fields of the look-up and answers in its form.
 */
record PopulationGateway(QuestionKind kind, String operation, PopulationService service, Reading reading)
        implements Gateway<PersonQuestion> {
    @Override
    public Class<PersonQuestion> asks() {
        return PersonQuestion.class;
    }

    @Override
    public Reply ask(PersonQuestion question, Asking asking, Http http) {
        return service.ask(operation, question, asking, http, body -> read(body, question));
    }

    private Reply read(byte[] body, PersonQuestion question) {
        try {
            return reading.read(body, question);
        } catch (IOException | InvalidValue e) {
            // Neither goes on: what they say may quote the answer.
            return Reply.ServiceDown.of("answer-malformed");
        }
    }

    /** How the operation's answer is read. */
    interface Reading {
        Reply read(byte[] soap, PersonQuestion question) throws IOException;
    }
}
