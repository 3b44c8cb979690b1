package vn.lienthong.app.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comments of Java sources as Markdown. */
final class Javadoc {
    private static final Pattern BLOCK = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern LINE_COMMENTS = Pattern.compile("(?m)(?:^\\s*//.*\n)+");
    private static final Pattern ASSUMED = Pattern.compile("ASSUMED.*", Pattern.DOTALL);

    private Javadoc() {}

    /** Paragraphs of the comment that stands before the text {@code before}. */
    static List<String> paragraphs(String source, String before) {
        int at = source.indexOf(before);
        int from = at < 0 ? -1 : source.lastIndexOf("/**", at);
        if (from < 0) {
            throw new IllegalArgumentException("no comment before " + before);
        }
        return paragraphs(source.substring(from + 3, source.indexOf("*/", from)));
    }

    /** The sentence that the last comment before {@code before} gives a parameter. */
    static String param(String source, String before, String name) {
        int at = source.indexOf(before);
        String block = source.substring(source.lastIndexOf("/**", at), at);
        Matcher param = Pattern.compile("@param " + name + "\\s+(.*?)(?=\n\\s*\\* @|\\s*\\*/)", Pattern.DOTALL)
                .matcher(block);
        if (!param.find()) {
            throw new IllegalArgumentException(name + " has no sentence before " + before);
        }
        return plain(param.group(1));
    }

    /** Every paragraph that says what is ASSUMED, in the order of the source. */
    static List<String> assumptions(String source) {
        List<String> found = new ArrayList<>();
        Matcher block = BLOCK.matcher(source);
        while (block.find()) {
            paragraphs(block.group(1)).forEach(paragraph -> collect(paragraph, found));
        }
        Matcher lines = LINE_COMMENTS.matcher(source);
        while (lines.find()) {
            collect(plain(lines.group().replace("//", "")), found);
        }
        return found;
    }

    private static void collect(String paragraph, List<String> found) {
        if (ASSUMED.matcher(paragraph).find()) {
            found.add(paragraph);
        }
    }

    private static List<String> paragraphs(String comment) {
        List<String> paragraphs = new ArrayList<>();
        String text = comment.replaceAll("(?m)^\\s*\\* ?", "").replaceFirst("(?s)\n@\\w.*", "");
        for (String paragraph : text.split("\n\\s*\n|<p>", -1)) {
            if (!paragraph.isBlank()) {
                paragraphs.add(plain(paragraph));
            }
        }
        return paragraphs;
    }

    private static String plain(String text) {
        return text.replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link (?:[\\w.]*\\.)?([\\w]+)(#[\\w]+)?(?: [^}]*)?}", "`$1$2`")
                .replaceAll("<(i|b)>(.*?)</\\1>", "*$2*");
    }
}
