package vn.lienthong.connector;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.IndicatorReport;

/**
 * What stands at a receiver of reports, asked after it said that it has one. Called by several threads at a time, and
 * changes nothing there.
 */
public interface ReadBack {

    /**
     * Asks for the cells of a report. An {@link HttpFault} may pass through.
     *
     * @param receipt what the receiver gave when it took the report, if it gave one
     * @return what it says; of a cell that it leaves out nothing is known, which is not that nothing stands there
     * @throws SourceTrouble when what came is no answer, so that nothing is known of any cell
     */
    List<Cell> read(IndicatorReport report, Optional<String> receipt, Http http);

    /**
     * One cell as the receiver shows it.
     *
     * @param acknowledged whether it says that it took what this report says of the cell
     * @param code why not, in its own words
     * @param visible the value that stands there; absent where none does
     */
    record Cell(
            String indicator,
            boolean acknowledged,
            @Nullable String code,
            @Nullable BigDecimal visible) {}
}
