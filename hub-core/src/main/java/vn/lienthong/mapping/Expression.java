package vn.lienthong.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A JSONata expression over the columns of one row, for what a table of fields cannot say. A closed part of the language
 * ({@link ExpressionWords}) within fixed bounds ({@link ExpressionBounds}); neither clock nor chance. Safe for many threads.
 */
public final class Expression {
    private final Jsonata compiled;
    private final List<String> columns;

    private Expression(Jsonata compiled, List<String> columns) {
        this.compiled = compiled;
        this.columns = columns;
    }

    /**
     * Reads an expression.
     *
     * @throws ExpressionFault where it is wrong, and why
     */
    public static Expression of(String text) {
        List<String> columns = ExpressionWords.columns(text);
        try {
            return new Expression(Jsonata.jsonata(text), columns);
        } catch (JException e) {
            throw new ExpressionFault(
                    "expression_wrong", "" + Math.max(e.getLocation(), 1), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // The library's parser falls over some texts without saying where.
            throw new ExpressionFault("expression_wrong", "" + text.length(), "?");
        }
    }

    /** The columns that it names, in the order in which it names them. */
    public List<String> columns() {
        return columns;
    }

    /**
     * What it makes of the texts of a row's columns; a blank one is not among them.
     *
     * @throws Refusal when it makes nothing of this row, or too much
     */
    List<JsonNode> evaluate(Map<String, String> texts) {
        Jsonata.Frame frame = compiled.createFrame();
        new ExpressionBounds().watch(frame);
        try {
            return ExpressionResult.of(compiled.evaluate(texts, frame));
        } catch (Refusal e) {
            throw e;
        } catch (JException e) {
            // Its message may quote the row.
            throw Refusal.of("expression_failed", e.getError());
        } catch (RuntimeException e) {
            throw Refusal.of("expression_failed", e.getClass().getSimpleName());
        }
    }
}
