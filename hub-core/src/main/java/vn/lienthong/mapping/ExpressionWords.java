package vn.lienthong.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of JSONata that a mapping may use: operators, conditions, paths and a list of functions. No functions of one's
 * own, variables, ranges, patterns, clock or chance: what is left ends by itself and says the same tomorrow.
 */
public final class ExpressionWords {
    public static final int LONGEST = 1_000;
    private static final int DEEPEST = 20;

    private static final Set<String> FUNCTIONS = Set.of(
            "$abs",
            "$append",
            "$average",
            "$boolean",
            "$ceil",
            "$contains",
            "$count",
            "$distinct",
            "$exists",
            "$floor",
            "$join",
            "$length",
            "$lowercase",
            "$max",
            "$min",
            "$not",
            "$number",
            "$replace",
            "$reverse",
            "$round",
            "$split",
            "$string",
            "$substring",
            "$substringAfter",
            "$substringBefore",
            "$sum",
            "$trim",
            "$uppercase",
            "$zip");
    private static final Set<String> OPERATORS = Set.of("and", "or", "in", "true", "false", "null");
    private static final Set<String> REFUSED = Set.of(":=", "..", "@", "#", "|", "**", "function", "λ");
    private static final Pattern TOKEN = Pattern.compile("""
            (?<skip>\\s+|/\\*[\\s\\S]*?\\*/)\
            |(?<text>"(?:\\\\.|[^"\\\\])*"|'(?:\\\\.|[^'\\\\])*')\
            |`(?<quoted>[^`]*)`\
            |(?<number>\\d+(?:\\.\\d+)?)\
            |(?<variable>\\$[\\p{L}\\p{M}\\p{N}_$]*)\
            |(?<name>[^\\s.\\[\\]{}(),@#;:?+\\-*/%|=<>^&!~"'`$]+)\
            |(?<sign>:=|\\.\\.|\\*\\*|.)""");

    private final Set<String> columns = new LinkedHashSet<>();
    private int depth;
    private boolean operand;

    private ExpressionWords() {}

    /** The functions that may be called, by name. */
    public static List<String> functions() {
        return List.copyOf(new TreeSet<>(FUNCTIONS));
    }

    static List<String> columns(String text) {
        if (text.length() > LONGEST) {
            throw new ExpressionFault("expression_too_long", "" + LONGEST, "" + text.length());
        }
        ExpressionWords words = new ExpressionWords();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group("skip") == null) {
                words.take(token);
            }
        }
        return List.copyOf(words.columns);
    }

    private void take(Matcher token) {
        String word = token.group();
        if (token.group("sign") != null) {
            sign(word, token.start());
            return;
        }
        operand = true;
        String quoted = token.group("quoted");
        if (quoted != null) {
            columns.add(quoted);
        } else if (token.group("variable") != null) {
            boolean context = word.equals("$") || word.equals("$$");
            refuseUnless(context || FUNCTIONS.contains(word), "expression_function", token.start(), word);
        } else if (token.group("name") != null) {
            name(word, token.start());
        }
    }

    private void name(String word, int at) {
        refuseUnless(!REFUSED.contains(word), "expression_not_allowed", at, word);
        if (OPERATORS.contains(word)) {
            operand = word.equals("true") || word.equals("false") || word.equals("null");
        } else {
            columns.add(word);
        }
    }

    private void sign(String word, int at) {
        // A slash where a value should stand begins a pattern, which may take for ever.
        refuseUnless(!REFUSED.contains(word) && (operand || !word.equals("/")), "expression_not_allowed", at, word);
        depth += "([{".contains(word) ? 1 : ")]}".contains(word) ? -1 : 0;
        refuseUnless(depth <= DEEPEST, "expression_too_deep", at, "" + DEEPEST);
        operand = ")]}".contains(word);
    }

    private static void refuseUnless(boolean fine, String reason, int at, String found) {
        if (!fine) {
            throw new ExpressionFault(reason, "" + (at + 1), found);
        }
    }
}
