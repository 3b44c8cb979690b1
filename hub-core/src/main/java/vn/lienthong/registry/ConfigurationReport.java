package vn.lienthong.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * What came of reading a configuration folder.
 *
 * @param problems of all files, sorted by file and line; the configuration is good when there are none
 * @param read the files without a problem and how many entries each has
 */
public record ConfigurationReport(List<SettingsProblem> problems, List<FileRead> read) {
    public ConfigurationReport {
        problems = List.copyOf(problems);
        read = List.copyOf(read);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** The same with problems that others found. */
    public ConfigurationReport with(List<SettingsProblem> further) {
        return new ConfigurationReport(
                Stream.concat(problems.stream(), further.stream()).toList(), read);
    }

    /** The problems as a failure for those who only need to stop. */
    public HubFailure failure() {
        List<FieldProblem> fields = problems.stream()
                .map(problem -> new FieldProblem(
                        (problem.place() + " " + problem.key()).strip(), problem.reason(), problem.facts()))
                .toList();
        return new HubFailure(FailureCode.SETTINGS_INVALID, Map.of("problems", "" + problems.size()), fields, null);
    }

    /** A file that was read without a problem. */
    public record FileRead(String file, int entries) {}
}
