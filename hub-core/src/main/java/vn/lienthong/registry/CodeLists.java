package vn.lienthong.registry;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.mapping.CodeList;

/** Code lists in files of their own, each read once: {@code version} and {@code codes}, with days where they changed. */
final class CodeLists {
    private static final Set<String> KEYS = Set.of("version", "codes");
    private static final Set<String> ENTRY_KEYS = Set.of("from", "to", "validFrom", "validTo");
    private static final String EXAMPLE = "code-lists/trang-thai.yaml";

    private final Path installation;
    private final InstallationFolder folder;
    private final Map<String, Optional<CodeList>> read = new HashMap<>();

    CodeLists(Path installation, InstallationFolder folder) {
        this.installation = installation;
        this.folder = folder;
    }

    /** A list by its file; empty inside where the file is there and has problems, which are told of that file. */
    Form<Optional<CodeList>> form() {
        return text -> {
            Path file = below(text);
            if (!Files.isRegularFile(file)) {
                throw new Unfit(
                        "unknown_code_list", Nearest.facts(Map.of("value", text), text, folder.filesBeside(text)));
            }
            if (!read.containsKey(text)) {
                read.put(
                        text,
                        folder.read(text, CodeLists::list)
                                .flatMap(lists -> lists.stream().findFirst()));
            }
            return read.getOrDefault(text, Optional.empty());
        };
    }

    private Path below(String text) {
        try {
            Path file = installation.resolve(text).normalize();
            if (text.endsWith(".yaml") && file.startsWith(installation.normalize())) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw Unfit.expected(EXAMPLE);
        }
        throw Unfit.expected(EXAMPLE);
    }

    static List<CodeList> list(YamlNode file, FileProblems problems) {
        return Section.of(file, "", KEYS, problems).flatMap(CodeLists::list).stream()
                .toList();
    }

    private static Optional<CodeList> list(Section section) {
        section.required("version", Forms.title());
        if (!section.has("codes")) {
            section.refuse("codes", "missing_key", Map.of());
        }
        List<Placed> entries = new ArrayList<>();
        for (Section entry : section.sections("codes", ENTRY_KEYS)) {
            entry(entry).ifPresent(read -> {
                Placed placed = new Placed(read, entry.line());
                entries.stream()
                        .filter(earlier -> earlier.overlaps(placed))
                        .findFirst()
                        .ifPresent(earlier -> entry.refuse(
                                "from", "code_twice", Map.of("value", read.from(), "first", "" + earlier.line)));
                entries.add(placed);
            });
        }
        return section.isSound()
                ? Optional.of(CodeList.of(entries.stream().map(Placed::entry).toList()))
                : Optional.empty();
    }

    private static Optional<CodeList.Entry> entry(Section section) {
        Optional<String> from = section.required("from", text -> text);
        Optional<String> to = section.required("to", text -> text);
        LocalDate first = section.optional("validFrom", Forms.date()).orElse(LocalDate.MIN);
        LocalDate end = section.optional("validTo", Forms.date()).orElse(LocalDate.MAX);
        if (!first.isBefore(end)) {
            section.refuse("validTo", "dates_swapped", Map.of("validFrom", "" + first, "validTo", "" + end));
        }
        return section.isSound()
                ? Optional.of(new CodeList.Entry(from.orElseThrow(), to.orElseThrow(), first, end))
                : Optional.empty();
    }

    private record Placed(CodeList.Entry entry, int line) {
        boolean overlaps(Placed other) {
            return entry.from().equals(other.entry.from())
                    && entry.validFrom().isBefore(other.entry.validTo())
                    && other.entry.validFrom().isBefore(entry.validTo());
        }
    }
}
