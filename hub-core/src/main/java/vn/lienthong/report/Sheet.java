package vn.lienthong.report;

import java.util.List;
import vn.lienthong.ledger.ReportCell;
import vn.lienthong.reporting.CellValue;

/**
 * What a report would say if it were drawn up now, and what the checks find in it.
 *
 * @param above what the organisations above say of the same
 */
public record Sheet(List<ReportCell> cells, List<Finding> findings, List<CellValue> above) {
    public Sheet {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
        above = List.copyOf(above);
    }
}
