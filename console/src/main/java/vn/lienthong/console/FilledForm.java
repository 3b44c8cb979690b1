package vn.lienthong.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.report.Amount;
import vn.lienthong.report.FilledCell;
import vn.lienthong.report.TakenCell;
import vn.lienthong.text.Problem;

/** What somebody has typed into the cells of a report: {@code n.<code>}, {@code d.<code>}, {@code seen.<code>}. */
record FilledForm(Map<String, String> fields) {
    private static final String NUMERATOR = "n.";
    private static final String DENOMINATOR = "d.";
    private static final String SEEN = "seen.";

    void hand(ReportPlace place, ConsoleParts parts, Visit visit) {
        visit.attempt("done.figures", () -> {
            List<TakenCell> taken = parts.reports()
                    .collecting()
                    .take(
                            place.form(),
                            place.office(),
                            place.period(),
                            cells(),
                            visit.act(fields.getOrDefault("reason", "")));
            List<TakenCell> wrong = taken.stream()
                    .filter(cell -> cell.fate() == TakenCell.Fate.NOT_TAKEN)
                    .toList();
            visit.next().addFlashAttribute("wrong", words(wrong, visit));
            visit.next().addFlashAttribute("typed", typed(wrong));
        });
    }

    private List<FilledCell> cells() {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(NUMERATOR))
                .map(name -> name.substring(NUMERATOR.length()))
                .sorted()
                .map(this::cell)
                .toList();
    }

    private FilledCell cell(String indicator) {
        return new FilledCell(
                indicator,
                Amount.of(fields.getOrDefault(NUMERATOR + indicator, "")),
                Amount.of(fields.getOrDefault(DENOMINATOR + indicator, "")),
                Optional.empty(),
                seen(fields.getOrDefault(SEEN + indicator, "")));
    }

    private static long seen(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** One sentence for each cell that was not taken. */
    private static Map<String, String> words(List<TakenCell> wrong, Visit visit) {
        return wrong.stream()
                .collect(Collectors.toMap(
                        cell -> cell.cell().indicator(),
                        cell -> cell.problems().stream()
                                .map(problem -> Problem.FieldError.of(
                                        problem,
                                        visit.say().lang(),
                                        visit.parts().texts()))
                                .map(error -> error.reason() + " " + error.remedy())
                                .distinct()
                                .collect(Collectors.joining(" ")),
                        (first, second) -> first));
    }

    /** What was typed stands in the form again, to be corrected. */
    private static Map<String, String> typed(List<TakenCell> wrong) {
        return wrong.stream()
                .flatMap(cell -> Stream.of(
                        Map.entry(
                                NUMERATOR + cell.cell().indicator(),
                                cell.cell().numerator().text()),
                        Map.entry(
                                DENOMINATOR + cell.cell().indicator(),
                                cell.cell().denominator().text())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }
}
