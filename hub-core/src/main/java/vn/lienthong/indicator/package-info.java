/**
 * What a figure of the province means: definitions of indicators, their periods and their arithmetic. No clock, no store.
 *
 * <p>Public: an {@code Indicator} has an {@code IndicatorCode}, a {@code ValueForm} ({@code ValueType}), an
 * {@code Aggregation}, a {@code Calendar} and a {@code Source}, which may be a {@code Rule} over {@code Records}:
 * {@code Measure}s of {@code Fact}s under {@code Condition}s, shown to be right by {@code Example}s. A {@code Period} has a
 * {@code PeriodKind} and a {@code Window} of days. A {@code Figure} is what is added up, a {@code Reading} what it says.
 * {@code Judgement} is a rule worked out over records at hand. A {@code Tally} is one measure of a rule, {@code Amounts} what
 * tallies come to, a {@code Line} says for whom something counts, a {@code Seat} under which code an
 * agency of some {@code AgencyKind} is found, {@code OrgLines} are both.
 *
 * <p>May touch: {@code model}, {@code failure}.
 */
@NullMarked
package vn.lienthong.indicator;

import org.jspecify.annotations.NullMarked;
