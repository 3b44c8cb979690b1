package vn.lienthong.testkit.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Reply;
import vn.lienthong.model.BirthDate;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.Person;
import vn.lienthong.model.PersonQuestion;
import vn.lienthong.model.QuestionKind;

/** A service that knows one invented person, or does what a test tells it; it remembers who asked. */
final class KnowingService implements Gateway<PersonQuestion> {
    static final String NAME = "Phạm Thị Mẫu";
    static final String ID = "025000000001";

    private final List<Asking> asked = new CopyOnWriteArrayList<>();
    private volatile Supplier<Reply> does = KnowingService::knows;

    static Reply knows() {
        return new Reply.Found(new Person(
                CitizenId.of(ID),
                null,
                NAME,
                "2",
                null,
                null,
                null,
                null,
                BirthDate.of("1985-04-17"),
                null,
                null,
                null,
                null,
                "VN",
                null,
                null,
                null,
                null,
                null,
                null));
    }

    void does(Supplier<Reply> what) {
        does = what;
    }

    List<Asking> asked() {
        return List.copyOf(asked);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.PERSON;
    }

    @Override
    public Class<PersonQuestion> asks() {
        return PersonQuestion.class;
    }

    @Override
    public Reply ask(PersonQuestion question, Asking asking, Http http) {
        asked.add(asking);
        return does.get();
    }
}
