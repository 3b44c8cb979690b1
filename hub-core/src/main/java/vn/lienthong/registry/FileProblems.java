package vn.lienthong.registry;

import java.util.List;
import java.util.Map;

/** The problems of one file, told to the list of all files. */
final class FileProblems {
    private final String file;
    private final List<SettingsProblem> all;

    FileProblems(String file, List<SettingsProblem> all) {
        this.file = file;
        this.all = all;
    }

    void add(int line, String key, String reason, Map<String, String> facts) {
        all.add(new SettingsProblem(file, line, key, reason, facts));
    }

    String file() {
        return file;
    }
}
