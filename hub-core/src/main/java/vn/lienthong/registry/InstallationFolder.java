package vn.lienthong.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of an installation and what was wrong with them. */
final class InstallationFolder {
    private static final String CONNECTIONS = "connections";
    private static final String INDICATORS = "indicators";
    private static final String REPORTS = "reports";
    private static final String ENDING = ".yaml";

    private final Path folder;
    private final Map<String, Path> added;
    private final List<SettingsProblem> problems = new ArrayList<>();
    private final List<ConfigurationReport.FileRead> readWell = new ArrayList<>();

    /** @param added files that are not there yet, or others in the place of their own, under the names that they would get */
    InstallationFolder(Path folder, Map<String, Path> added) {
        this.folder = folder;
        this.added = added;
    }

    List<SettingsProblem> problems() {
        return problems;
    }

    List<ConfigurationReport.FileRead> readWell() {
        Set<String> wrong = problems.stream().map(SettingsProblem::file).collect(Collectors.toSet());
        return readWell.stream().filter(each -> !wrong.contains(each.file())).toList();
    }

    /** Files at the top that look like settings and that nobody has read. */
    void tellStrays(Set<String> known) {
        Set<String> asked = new TreeSet<>(known);
        readWell.forEach(each -> asked.add(each.file()));
        problems.forEach(each -> asked.add(each.file()));
        // Told already, as what was probably meant by a name that is missing.
        problems.forEach(each -> asked.add(each.facts().getOrDefault(SettingsProblem.DID_YOU_MEAN, "")));
        yamlFiles(folder, "").stream()
                .filter(file -> !asked.contains(file))
                .forEach(file -> new FileProblems(file, problems)
                        .add(0, "", "file_unknown", Nearest.facts(Map.of(), file, known)));
    }

    /** The entries of a file that need not be there. */
    <T> List<T> readIfThere(String name, BiFunction<YamlNode, FileProblems, List<T>> reading) {
        return Files.isRegularFile(folder.resolve(name)) ? read(name, reading).orElse(List.of()) : List.of();
    }

    /** Empty when the file is missing or cannot be read as a whole. */
    <T> Optional<List<T>> read(String name, BiFunction<YamlNode, FileProblems, List<T>> reading) {
        FileProblems ofFile = new FileProblems(name, problems);
        Path path = added.getOrDefault(name, folder.resolve(name));
        if (!Files.isRegularFile(path)) {
            ofFile.add(0, "", "file_missing", Nearest.facts(Map.of(), name, names(folder)));
            return Optional.empty();
        }
        Optional<List<T>> entries = YamlText.read(path, ofFile)
                .flatMap(text -> YamlReader.read(text, ofFile))
                .map(node -> reading.apply(node, ofFile));
        readWell.add(
                new ConfigurationReport.FileRead(name, entries.map(List::size).orElse(0)));
        return entries;
    }

    /** {@code organisations.yaml} where it is there or nothing else is, and the files of {@code organisations/}. */
    List<String> organisationFiles() {
        Path below = folder.resolve(OrganisationsFile.FOLDER);
        Set<String> files = added.keySet().stream()
                .filter(file -> file.startsWith(OrganisationsFile.FOLDER + "/"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (Files.isDirectory(below)) {
            yamlFiles(below, OrganisationsFile.FOLDER + "/")
                    .forEach(file -> files.add(OrganisationsFile.FOLDER + "/" + file));
        }
        if (files.isEmpty() || Files.isRegularFile(folder.resolve(OrganisationsFile.NAME))) {
            files.add(OrganisationsFile.NAME);
        }
        return List.copyOf(files);
    }

    /** Files of {@code connections/} by the connection's name. Files that are not YAML, and hidden ones, are let be. */
    Map<String, String> connectionFiles() {
        Path connections = folder.resolve(CONNECTIONS);
        if (!Files.isDirectory(connections)) {
            new FileProblems(CONNECTIONS + "/", problems).add(0, "", "file_missing", Map.of());
            return Map.of();
        }
        Map<String, String> files = new TreeMap<>();
        for (String file : yamlFiles(connections, CONNECTIONS + "/")) {
            String name = file.substring(0, file.length() - ENDING.length());
            if (!Forms.isName(name)) {
                new FileProblems(CONNECTIONS + "/" + file, problems)
                        .add(0, "", "name_form", Map.of("expected", "mot-cua-so-y-te.yaml"));
            }
            files.put(name, CONNECTIONS + "/" + file);
        }
        return files;
    }

    /** Files of {@code indicators/}, which need not be there, by the code that their name says. */
    Map<String, String> indicatorFiles() {
        return filesByCode(INDICATORS);
    }

    /** Files of {@code reports/}, which need not be there, by the code that their name says. */
    Map<String, String> reportFiles() {
        return filesByCode(REPORTS);
    }

    private Map<String, String> filesByCode(String name) {
        Path below = folder.resolve(name);
        if (!Files.isDirectory(below)) {
            return Map.of();
        }
        Map<String, String> files = new TreeMap<>();
        yamlFiles(below, name + "/")
                .forEach(file -> files.put(file.substring(0, file.length() - ENDING.length()), name + "/" + file));
        return files;
    }

    /** Those that end almost right are told, others may lie there. */
    private List<String> yamlFiles(Path below, String prefix) {
        List<String> names = names(below);
        names.stream()
                .filter(file -> file.endsWith(".yml"))
                .forEach(file -> new FileProblems(prefix + file, problems)
                        .add(0, "", "file_ending", Map.of("expected", file.replaceAll("yml$", "yaml"))));
        return names.stream().filter(file -> file.endsWith(ENDING)).toList();
    }

    /** The files in the same folder as one that is not there, to guess which one was meant. */
    List<String> filesBeside(String name) {
        int slash = name.lastIndexOf('/');
        String parent = slash < 0 ? "" : name.substring(0, slash + 1);
        return names(folder.resolve(parent)).stream().map(file -> parent + file).toList();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
