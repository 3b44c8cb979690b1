package vn.lienthong.mapping;

import com.dashjoin.jsonata.Jsonata;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation may use up. Steps are counted, not seconds, so that a row which is refused on a busy machine is
 * refused on an idle one too.
 */
final class ExpressionBounds {
    static final int STEPS = 10_000;
    private static final int DEPTH = 200;
    private static final int SIGNS = 200_000;
    private static final int ENTRIES = 2_000;

    private int steps;
    private int depth;
    private long signs;

    void watch(Jsonata.Frame frame) {
        frame.setEvaluateEntryCallback((step, input, environment) -> {
            steps++;
            depth++;
            refuseOver(steps, STEPS);
            refuseOver(depth, DEPTH);
        });
        frame.setEvaluateExitCallback((step, input, environment, result) -> {
            depth--;
            took(result);
        });
        // The two functions that can make much of little, before they do.
        frame.bind("join", Jsonata.function("join", this::join, "<a<s>s?:s>"));
        frame.bind("replace", Jsonata.function("replace", this::replace, "<s-ss:s>"));
    }

    private void took(@Nullable Object result) {
        if (result instanceof String text) {
            signs += text.length();
        } else if (result instanceof Collection<?> list) {
            refuseOver(list.size(), ENTRIES);
            signs += list.size();
        }
        refuseOver(signs, SIGNS);
    }

    private String join(List<String> texts, @Nullable String between) {
        String sign = between == null ? "" : between;
        refuseOver((long) texts.size() * sign.length(), SIGNS);
        return String.join(sign, texts);
    }

    private String replace(String text, String from, String to) {
        if (from.isEmpty()) {
            throw Refusal.of("expression_failed", "$replace");
        }
        refuseOver((long) (text.length() / from.length()) * to.length(), SIGNS);
        return text.replace(from, to);
    }

    private static void refuseOver(long used, int most) {
        if (used > most) {
            throw Refusal.of("expression_too_much", "" + most);
        }
    }
}
