package vn.lienthong.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An installation's own sentences, compared with those that they stand for. */
public final class OwnTexts {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private OwnTexts() {}

    /**
     * What is wrong with the files of {@code config/texts}, which need not be there.
     *
     * @param texts the sentences that come with the hub
     */
    public static List<Slip> slips(Path folder, Texts texts) throws IOException {
        List<Slip> slips = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return slips;
        }
        Set<String> read = Stream.of(Lang.values())
                .map(lang -> lang.tag() + ".properties")
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !read.contains(name))
                    .sorted()
                    .forEach(name -> slips.add(new Slip(name, 0, "", "file_unknown", read, Optional.empty())));
        }
        for (Lang lang : Lang.values()) {
            Path file = folder.resolve(lang.tag() + ".properties");
            if (Files.isRegularFile(file)) {
                look(file, lang, texts, slips);
            }
        }
        return slips;
    }

    private static void look(Path file, Lang lang, Texts texts, List<Slip> slips) {
        String name = file.getFileName().toString();
        Map<String, String> own;
        List<String> lines;
        try (Reader in = Files.newBufferedReader(file)) {
            own = new TreeMap<>(Texts.read(in));
            lines = Files.readAllLines(file);
        } catch (IOException | IllegalArgumentException e) {
            slips.add(new Slip(name, 0, "", "file_unreadable", Set.of(), Optional.empty()));
            return;
        }
        own.forEach((code, sentence) -> {
            Optional<String> shipped = texts.find(lang, code);
            int line = lineOf(lines, code);
            if (shipped.isEmpty()) {
                slips.add(new Slip(name, line, code, "unknown_key", texts.codes(lang), Optional.empty()));
                return;
            }
            Set<String> places = places(shipped.get());
            wrongPlace(sentence, places)
                    .ifPresent(wrong ->
                            slips.add(new Slip(name, line, code, "unknown_place", places, Optional.of(wrong))));
        });
    }

    /** A place that the sentence does not have, or a brace that opens none. */
    private static Optional<String> wrongPlace(String sentence, Set<String> places) {
        Set<String> own = places(sentence);
        own.removeAll(places);
        if (!own.isEmpty()) {
            return own.stream().findFirst();
        }
        String rest = PLACE.matcher(sentence).replaceAll("");
        return rest.contains("{") || rest.contains("}") ? Optional.of("{") : Optional.empty();
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int lineOf(List<String> lines, String code) {
        Pattern start = Pattern.compile("\\s*" + Pattern.quote(code) + "\\s*[=: ].*");
        for (int i = 0; i < lines.size(); i++) {
            if (start.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * One thing that is wrong.
     *
     * @param line 0 for the file as a whole
     * @param known what could have been meant
     * @param value what was written instead
     */
    public record Slip(String file, int line, String code, String reason, Set<String> known, Optional<String> value) {
        public Slip {
            known = Set.copyOf(known);
        }
    }
}
