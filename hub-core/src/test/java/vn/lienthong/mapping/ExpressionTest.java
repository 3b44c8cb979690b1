package vn.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final Map<String, String> ROW =
            Map.of("Loai", "DN", "Ten", "a;b;c", "Link", "1;2;3", "Tien", "12.5", "Tên cột", "có");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Loai = 'DN' ? 'BUSINESS' : 'CITIZEN' | [\"BUSINESS\"]",
                "$split(Ten, ';')[$ != 'b'] | [\"a\", \"c\"]",
                "$number(Tien) * 1000000 | [\"12500000\"]",
                "$number(Tien) / 5 | [\"2.5\"]",
                "`Tên cột` | [\"có\"]",
                "Không | []",
                "$exists(Không) | [false]",
                "$uppercase(Loai) & '-' & $string($count($split(Ten, ';'))) | [\"DN-3\"]",
                "Loai in ['DN', 'HKD'] and Ten != '' | [true]",
                "$replace(Ten, ';', ', ') | [\"a, b, c\"]",
                "$join($split(Ten, ';'), '/') | [\"a/b/c\"]",
                "$zip($split(Ten, ';'), $split(Link, ';')).{'name': $[0], 'link': $[1], 'kind': $$.Loai}"
                        + " | [{\"name\":\"a\",\"link\":\"1\",\"kind\":\"DN\"}, {\"name\":\"b\",\"link\":\"2\",\"kind\":\"DN\"}, "
                        + "{\"name\":\"c\",\"link\":\"3\",\"kind\":\"DN\"}]",
            })
    void anExpressionMakesTextsFlagsAndObjects(String expression, String made) {
        assertThat(evaluate(expression)).hasToString(made);
    }

    @Test
    void itsColumnsAreTheNamesThatItHolds() {
        assertThat(Expression.of("/* Cũ */ A = 'B' and $exists(`C d`) ? \"E\" : $trim(F.G) & A")
                        .columns())
                .containsExactly("A", "C d", "F", "G");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A + | expression_wrong",
                "(A | expression_wrong",
                "$eval('1') | expression_function",
                "$now() | expression_function",
                "$random() | expression_function",
                "$x | expression_function",
                "(A := 'x'; A) | expression_not_allowed",
                "function($x){$x}(A) | expression_not_allowed",
                "λ($x){$x}(A) | expression_not_allowed",
                "[1..9] | expression_not_allowed",
                "A ~> /(a+)+b/ | expression_not_allowed",
                "((((((((((((((((((((( A ))))))))))))))))))))) | expression_too_deep",
            })
    void whatMightNotEndOrNotSayTheSameTomorrowIsRefusedBeforeAnyRow(String expression, String reason) {
        assertThatExceptionOfType(ExpressionFault.class)
                .isThrownBy(() -> Expression.of(expression))
                .matches(fault -> fault.reason().equals(reason), reason);
    }

    @Test
    void anExpressionIsNotLongerThanAPage() {
        assertThatExceptionOfType(ExpressionFault.class)
                .isThrownBy(() -> Expression.of("A & ".repeat(ExpressionWords.LONGEST / 4) + "A"))
                .matches(fault -> fault.reason().equals("expression_too_long"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doubled text: A.($ & $).($ & $).($ & $).($ & $).($ & $).($ & $).($ & $).($ & $).($ & $).($ & $)",
                "doubled lists: [A, A].[$, $].[$, $].[$, $].[$, $].[$, $].[$, $].[$, $].[$, $].[$, $].[$, $].[$, $].[$, $]",
                "each with each: $split(A, '').{'x': $split($$.A, '')}",
                "a long joint: $join($split(A, ''), A)",
                "a long replacement: $replace(A, 'x', A)",
                "many pieces: $split(A & A & A, '')",
            })
    void aRowThatWouldTakeTooMuchIsRefusedAndItsTextNotSaid(String named) {
        String expression = named.substring(named.indexOf(": ") + 2);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Expression.of(expression).evaluate(Map.of("A", "x".repeat(1_000))))
                .matches(refusal -> refusal.reason().equals("expression_too_much"))
                .matches(refusal -> !refusal.facts().toString().contains("xxx"));
    }

    @Test
    void theDeepestThatAPageHoldsTakesNoStackAway() {
        String deep = "A&".repeat(ExpressionWords.LONGEST / 2 - 1) + "A";
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Expression.of(deep).evaluate(Map.of("A", "x")))
                .matches(refusal -> refusal.reason().equals("expression_too_much"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$number(Ten)", "Ten * 2", "$sum($split(Ten, ';'))", "-Loai"})
    void aRowThatCannotBeCalculatedWithIsRefusedAndItsTextNotSaid(String expression) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> evaluate(expression))
                .matches(refusal -> refusal.reason().equals("expression_failed"))
                .matches(refusal -> !(refusal.facts() + refusal.getMessage()).contains("a;b"));
    }

    @Test
    void aFunctionThatIsNotCalledIsNoResult() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> evaluate("$uppercase"))
                .matches(refusal -> refusal.reason().equals("expression_result"));
    }

    @Test
    void manyThreadsAndManyExpressionsDoNotMeet() throws Exception {
        List<Expression> expressions = IntStream.range(0, 5)
                .mapToObj(i -> Expression.of("A & '-" + i + "'"))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int row = t;
                tasks.add(() -> IntStream.range(0, 2_000)
                        .mapToObj(n -> expressions
                                .get(n % 5)
                                .evaluate(Map.of("A", row + "." + n))
                                .get(0)
                                .asText())
                        .toList());
            }
            List<Future<List<String>>> done = threads.invokeAll(tasks);
            for (int t = 0; t < 4; t++) {
                int row = t;
                assertThat(done.get(t).get())
                        .isEqualTo(IntStream.range(0, 2_000)
                                .mapToObj(n -> row + "." + n + "-" + n % 5)
                                .toList());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<JsonNode> evaluate(String expression) {
        return Expression.of(expression).evaluate(ROW);
    }
}
