package vn.lienthong.model;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The questions that the hub can ask, by the name of the service that entitlements and doors use. */
public enum QuestionKind {
    /** What the population database knows of one citizen. */
    PERSON("person", PersonQuestion.class, Person.class),
    /** Whether number, name and birth belong to one citizen: yes or no. */
    PERSON_CHECK("person-check", PersonQuestion.class, PersonCheck.class),
    /** Who the parents, spouse, representative and head of household of one citizen are. */
    RELATIVES("relatives", PersonQuestion.class, Relatives.class);

    private final String service;
    private final Class<? extends Question> question;
    private final Class<? extends Answer> answer;

    QuestionKind(String service, Class<? extends Question> question, Class<? extends Answer> answer) {
        this.service = service;
        this.question = question;
        this.answer = answer;
    }

    public String service() {
        return service;
    }

    public Class<? extends Question> question() {
        return question;
    }

    public Class<? extends Answer> answer() {
        return answer;
    }

    /** Names of the answer's fields, each a permission of its own. */
    public List<String> fields() {
        return Arrays.stream(answer.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    public static Optional<QuestionKind> ofService(String service) {
        return Arrays.stream(values())
                .filter(kind -> kind.service.equals(service))
                .findFirst();
    }

    public static List<String> services() {
        return Arrays.stream(values()).map(QuestionKind::service).toList();
    }
}
