package vn.lienthong.text;

import java.util.List;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.failure.Side;

/**
 * What a caller is told, as RFC 9457 {@code application/problem+json}. It is made of codes and of sentences of the
 * catalogue, never of what was sent nor of an exception's message.
 *
 * @param detail the reason, for this case
 * @param side who must act
 * @param errors every field that is wrong
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Side side,
        String remedy,
        List<FieldError> errors) {
    /** Content type of a problem as the body of an answer. */
    public static final String CONTENT_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:lien-thong:problem:";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(HubFailure failure, Lang lang, Texts texts) {
        String code = failure.code().name();
        String prefix = "failure." + code;
        return new Problem(
                TYPE_PREFIX + code,
                texts.say(lang, prefix + ".title", failure.facts()),
                failure.code().httpStatus(),
                texts.say(lang, prefix + ".reason", failure.facts()),
                code,
                failure.code().side(),
                texts.say(lang, prefix + ".remedy", failure.facts()),
                failure.problems().stream()
                        .map(problem -> FieldError.of(catalogue(failure), problem, lang, texts))
                        .toList());
    }

    /** A mistake in a file has sentences of its own. */
    private static String catalogue(HubFailure failure) {
        return failure.code() == FailureCode.SETTINGS_INVALID ? "settings." : "field.";
    }

    /**
     * One wrong field.
     *
     * @param path JSON pointer
     * @param rule stable code of the reason, for programs
     * @param reason the sentence, for people
     */
    public record FieldError(String path, String rule, String reason, String remedy) {
        public static FieldError of(FieldProblem problem, Lang lang, Texts texts) {
            return of("field.", problem, lang, texts);
        }

        private static FieldError of(String catalogue, FieldProblem problem, Lang lang, Texts texts) {
            String code = catalogue + problem.reason();
            String remedy = texts.say(lang, code + ".remedy", problem.facts());
            return new FieldError(
                    Texts.harmless(problem.path()),
                    problem.reason(),
                    texts.say(lang, code, problem.facts()),
                    problem.facts().containsKey("didYouMean")
                            ? remedy + " " + texts.say(lang, catalogue + "did_you_mean", problem.facts())
                            : remedy);
        }
    }
}
