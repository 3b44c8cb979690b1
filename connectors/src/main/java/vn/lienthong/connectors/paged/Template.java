package vn.lienthong.connectors.paged;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places such as <code>{from}</code> that are filled for each call. */
public record Template(String text) {
    static final String FROM = "from";
    static final String TO = "to";
    static final String PAGE = "page";
    static final String OFFSET = "offset";
    static final String SIZE = "size";
    static final String CURSOR = "cursor";
    static final String TOKEN = "token";
    static final String USER = "user";
    static final String PASSWORD = "password";
    private static final Set<String> OF_A_PAGE = Set.of(FROM, TO, PAGE, OFFSET, SIZE, CURSOR, TOKEN);
    private static final Set<String> OF_A_LOGIN = Set.of(USER, PASSWORD);
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    /** For a page; throws {@link IllegalArgumentException} when a place is not known. */
    public static Template ofPage(String text) {
        return checked(text, OF_A_PAGE);
    }

    /** For a page of a service that takes the account with every question. */
    public static Template ofAccount(String text) {
        Set<String> known = new TreeSet<>(OF_A_PAGE);
        known.addAll(OF_A_LOGIN);
        return checked(text, known);
    }

    /** For a login. */
    static Template ofLogin(String text) {
        return checked(text, OF_A_LOGIN);
    }

    private static Template checked(String text, Set<String> known) {
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!known.contains(place.group(1))) {
                throw new IllegalArgumentException("unknown place {" + place.group(1) + "}; known are "
                        + known.stream().sorted().map(name -> "{" + name + "}").toList());
            }
        }
        return new Template(text);
    }

    boolean has(String name) {
        return text.contains("{" + name + "}");
    }

    String filled(Map<String, String> values, Escape escape) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(escape.of(values.getOrDefault(place.group(1), ""))));
    }
}
