package vn.lienthong.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of sentences: {@code texts/vi.properties} and {@code texts/en.properties} on the class path, further ones
 * by name ({@code texts/settings_vi.properties}), and an installation's own files above them all.
 */
public final class Texts {
    private static final int LONGEST_VALUE = 400;

    private final Map<Lang, Map<String, String>> sentences = new EnumMap<>(Lang.class);

    private Texts(Optional<Path> overrides, String... catalogues) {
        for (Lang lang : Lang.values()) {
            Map<String, String> all = new HashMap<>(resource(lang.tag() + ".properties"));
            for (String catalogue : catalogues) {
                all.putAll(resource(catalogue + "_" + lang.tag() + ".properties"));
            }
            overrides.ifPresent(folder -> all.putAll(file(folder.resolve(lang.tag() + ".properties"))));
            sentences.put(lang, Map.copyOf(all));
        }
    }

    /** The sentences that come with the hub; each catalogue must be there in both languages. */
    public static Texts of(String... catalogues) {
        return new Texts(Optional.empty(), catalogues);
    }

    /** The same, with those of an installation ({@code config/texts}) before them; its files may be missing. */
    public static Texts with(Path overrides, String... catalogues) {
        return new Texts(Optional.of(overrides), catalogues);
    }

    public String say(Lang lang, String code) {
        return say(lang, code, Map.of());
    }

    /**
     * The sentence of a code, its places filled. A code missing in one language is said in the other one, a code missing in
     * both as the code, a place without a value as {@code {name}}. A place {@code {state:word.state}} has codes for values:
     * it says the word {@code word.state.HELD} for {@code HELD}, and the value itself where there is no such word.
     */
    public String say(Lang lang, String code, Map<String, String> values) {
        return find(lang, code)
                .or(() -> find(lang.other(), code))
                .map(sentence -> filled(lang, sentence, values))
                .orElse(code);
    }

    public Optional<String> find(Lang lang, String code) {
        return Optional.ofNullable(sentences.getOrDefault(lang, Map.of()).get(code));
    }

    /** Every code that has a sentence in this language, in order. */
    public Set<String> codes(Lang lang) {
        return new TreeSet<>(sentences.getOrDefault(lang, Map.of()).keySet());
    }

    private String filled(Lang lang, String sentence, Map<String, String> values) {
        StringBuilder out = new StringBuilder(sentence.length() + 64);
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            if (close < 0) {
                break;
            }
            out.append(sentence, from, open);
            String[] place = sentence.substring(open + 1, close).split(":", 2);
            String value = values.get(place[0]);
            if (value == null) {
                out.append('{').append(place[0]).append('}');
            } else {
                out.append(place.length == 1 ? harmless(value) : word(lang, place[1] + "." + value, value));
            }
            from = close + 1;
        }
        return out.append(sentence, from, sentence.length()).toString();
    }

    private String word(Lang lang, String code, String value) {
        return find(lang, code).or(() -> find(lang.other(), code)).orElseGet(() -> harmless(value));
    }

    /** A value may come from a file or a foreign system: it must not start a line of its own in a log or a console. */
    public static String harmless(String value) {
        StringBuilder out = new StringBuilder(Math.min(value.length(), LONGEST_VALUE));
        value.codePoints().limit(LONGEST_VALUE).forEach(c -> out.appendCodePoint(isHarmless(c) ? c : ' '));
        return out.toString();
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static Map<String, String> resource(String name) {
        try (InputStream in = Texts.class.getResourceAsStream("/texts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no texts/" + name + " on the class path");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> file(Path file) {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try (Reader in = Files.newBufferedReader(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> read(Reader in) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        Map<String, String> read = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            @Nullable String sentence = properties.getProperty(name);
            if (sentence != null) {
                read.put(name, sentence);
            }
        }
        return read;
    }
}
