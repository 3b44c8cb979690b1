package vn.lienthong.app.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be seen in a source file alone; every complaint names the file. */
final class Hand {
    private static final int LONGEST = 400;
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:final|abstract|sealed|non-sealed) )*(?:class|interface|record|enum) (\\w+)");
    private static final Pattern SLEEP = Pattern.compile("Thread\\s*\\.\\s*sleep|TimeUnit\\.\\w+\\s*\\.sleep");
    // These two are written in parts so that this file does not complain about itself.
    private static final Pattern LOOSE_TODO = Pattern.compile("\\b(?:FIX" + "ME|TO" + "DO(?!\\(#\\d+\\)))");
    private static final Pattern MACHINE =
            Pattern.compile("/(?:ro" + "ot|ho" + "me)/[\\w.]+|/(?:wo" + "rk|tmp)/[\\w.]+");
    private static final String ZONE = "ZoneId.of(\"Asia/Ho_Chi_Minh\")";

    private Hand() {}

    /** For files of {@code src/main/java}. */
    static List<String> ofSource(String name, String text) {
        List<String> complaints = new ArrayList<>(ofTest(name, text));
        if (text.contains("@author") || text.contains("@since")) {
            complaints.add(name + " has an author's tag");
        }
        // The simulators are other people's systems: they share nothing with the hub.
        if (text.contains(ZONE) && !name.startsWith("simulators/") && !name.endsWith("/ProvinceTime.java")) {
            complaints.add(name + " names the province's zone; ProvinceTime does that for all");
        }
        return complaints;
    }

    /** For files of {@code src/test/java}. */
    static List<String> ofTest(String name, String text) {
        List<String> complaints = new ArrayList<>(ofText(name, text));
        if (text.lines().count() > LONGEST) {
            complaints.add(name + " has more than " + LONGEST + " lines");
        }
        if (SLEEP.matcher(text).find()) {
            complaints.add(name + " sleeps");
        }
        if (LOOSE_TODO.matcher(text).find()) {
            complaints.add(name + " has something to do that no issue names");
        }
        return complaints;
    }

    /** For every text file. */
    static List<String> ofText(String name, String text) {
        Matcher path = MACHINE.matcher(text);
        return path.find() ? List.of(name + " names a path of one machine: " + path.group()) : List.of();
    }

    /**
     * For a package of {@code src/main/java}.
     *
     * @param closed whether its package-info must name every public type
     */
    static List<String> ofPackage(Path folder, boolean closed) {
        Path info = folder.resolve("package-info.java");
        String name = Repository.name(folder);
        if (!Files.isRegularFile(info)) {
            return List.of(name + " has no package-info");
        }
        String text = Repository.read(info);
        List<String> complaints = new ArrayList<>(ofPackageInfo(name, text));
        if (closed) {
            for (Path file : Repository.files(folder)) {
                if (folder.equals(file.getParent())) {
                    complaints.addAll(ofPublicTypes(name, text, Repository.read(file)));
                }
            }
        }
        return complaints;
    }

    static List<String> ofPackageInfo(String name, String text) {
        List<String> complaints = new ArrayList<>();
        if (!text.startsWith("/**\n * ")) {
            complaints.add(name + ": package-info does not begin with its purpose");
        }
        if (!text.replaceAll("\\s*\n \\* ", " ").contains("May touch: ")) {
            complaints.add(name + ": package-info does not say what it may touch");
        }
        return complaints;
    }

    static List<String> ofPublicTypes(String name, String info, String source) {
        Matcher type = PUBLIC_TYPE.matcher(source);
        boolean unnamed = type.find()
                && !Pattern.compile("\\b" + type.group(1) + "\\b").matcher(info).find();
        return unnamed ? List.of(name + ": package-info does not name the public type " + type.group(1)) : List.of();
    }
}
