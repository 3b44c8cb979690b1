package vn.lienthong.registry;

import java.util.List;
import vn.lienthong.indicator.IndicatorCode;

/** What must hold between the figures of a form, beside what always must. */
public sealed interface FormCheck {

    /** A whole is the sum of its parts. */
    record Sum(IndicatorCode whole, List<IndicatorCode> parts) implements FormCheck {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /** A part is not larger than the whole. */
    record Part(IndicatorCode part, IndicatorCode whole) implements FormCheck {}

    /** Against the period before it does not change by more than so many percent; a larger jump is told, not refused. */
    record Jump(IndicatorCode of, int percent) implements FormCheck {}
}
