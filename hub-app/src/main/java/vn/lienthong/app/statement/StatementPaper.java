package vn.lienthong.app.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.app.paper.Paper;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.report.Statement;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** The statement as a page in Vietnamese: the sentence "n of n equal" first, then a row for each office. */
public final class StatementPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private StatementPaper() {}

    /**
     * The page.
     *
     * @param signer whose signature will be in it, if anybody's
     */
    public static byte[] pdf(Statement statement, ReportForm form, Optional<String> signer, Texts texts) {
        return Paper.of("/paper/statement.html")
                .with("form", form.code())
                .with("name", form.names().vi())
                .with("period", statement.period())
                .with("from", day(statement.from()))
                .with("until", day(statement.lastDay()))
                .with("receiver", statement.to())
                .with("at", ProvinceTime.SECOND.format(statement.at()))
                .with(
                        "sentence",
                        say(
                                texts,
                                statement.isComplete() ? "complete" : "incomplete",
                                Map.of(
                                        "equal", Integer.toString(statement.equal()),
                                        "cells", Integer.toString(statement.cells()),
                                        "confirmed", Integer.toString(statement.confirmed()),
                                        "reporters", Integer.toString(statement.reporters()))))
                .with(
                        "signed",
                        signer.map(name -> say(texts, "signed", Map.of("name", name)))
                                .orElseGet(() -> say(texts, "unsigned", Map.of())))
                .withRows(
                        "rows",
                        statement.lines().stream().map(line -> row(line, texts)).toList())
                .pdf();
    }

    private static List<String> row(Statement.Line line, Texts texts) {
        String state = line.state() == null ? "NONE" : line.state().name();
        return List.of(
                line.organisation(),
                line.name(),
                say(texts, "state." + state, Map.of()),
                line.revision() == 0 ? "–" : Integer.toString(line.revision()),
                line.equal() + " / " + line.cells(),
                moment(line.readAt()));
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "–" : ProvinceTime.SECOND.format(at);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String say(Texts texts, String key, Map<String, String> facts) {
        return texts.say(Lang.VI, "statement." + key, facts);
    }
}
