package vn.lienthong.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The files of an installation and what was wrong with them. */
final class InstallationFolder {
    private static final String CONNECTIONS = "connections";
    private static final String ENDING = ".yaml";

    private final Path folder;
    private final List<SettingsProblem> problems = new ArrayList<>();
    private final List<ConfigurationReport.FileRead> readWell = new ArrayList<>();

    InstallationFolder(Path folder) {
        this.folder = folder;
    }

    List<SettingsProblem> problems() {
        return problems;
    }

    List<ConfigurationReport.FileRead> readWell() {
        return readWell;
    }

    /** Empty when the file is missing or cannot be read as a whole. */
    <T> Optional<List<T>> read(String name, BiFunction<YamlNode, FileProblems, List<T>> reading) {
        int before = problems.size();
        FileProblems ofFile = new FileProblems(name, problems);
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            ofFile.add(0, "", "file_missing", Nearest.facts(Map.of(), name, names(folder)));
            return Optional.empty();
        }
        Optional<List<T>> entries = YamlText.read(path, ofFile)
                .flatMap(text -> YamlReader.read(text, ofFile))
                .map(node -> reading.apply(node, ofFile));
        if (problems.size() == before) {
            readWell.add(new ConfigurationReport.FileRead(
                    name, entries.map(List::size).orElse(0)));
        }
        return entries;
    }

    /** Files of {@code connections/} by the connection's name. Files that are not YAML, and hidden ones, are let be. */
    Map<String, String> connectionFiles() {
        Path connections = folder.resolve(CONNECTIONS);
        if (!Files.isDirectory(connections)) {
            new FileProblems(CONNECTIONS + "/", problems).add(0, "", "file_missing", Map.of());
            return Map.of();
        }
        Map<String, String> files = new TreeMap<>();
        for (String file : names(connections)) {
            FileProblems ofFile = new FileProblems(CONNECTIONS + "/" + file, problems);
            if (file.endsWith(".yml")) {
                ofFile.add(0, "", "file_ending", Map.of("expected", file.replaceAll("yml$", "yaml")));
            }
            if (file.endsWith(ENDING)) {
                String name = file.substring(0, file.length() - ENDING.length());
                if (!Forms.isName(name)) {
                    ofFile.add(0, "", "name_form", Map.of("expected", "mot-cua-so-y-te.yaml"));
                }
                files.put(name, CONNECTIONS + "/" + file);
            }
        }
        return files;
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
