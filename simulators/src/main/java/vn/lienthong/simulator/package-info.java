/**
 * The outside systems as servers with memory and faults: the national portal, the national document axis, a provincial one, an
 * agency's document system with its clerk, a receiver of CloudEvents, an agency's system with a list of records,
 * the population database, the national reporting system, a province's indicator store, the gateway of the province with the services behind it.
 *
 * <p>Public: {@link vn.lienthong.simulator.NationalPortalSimulator}, {@link
 * vn.lienthong.simulator.DocumentAxisSimulator} of some {@link vn.lienthong.simulator.AxisSystem}s and what it took in ({@link
 * vn.lienthong.simulator.AxisEffect}), {@link vn.lienthong.simulator.DocumentAxisRestSimulator} with its {@link
 * vn.lienthong.simulator.AxisAccount}, {@link vn.lienthong.simulator.DocumentOfficeSimulator} with its {@link
 * vn.lienthong.simulator.ClerkHabit} and {@link vn.lienthong.simulator.OfficeEffect}s, {@link vn.lienthong.simulator.WebhookSimulator},
 * {@link vn.lienthong.simulator.AgencySimulator} with its {@link vn.lienthong.simulator.AgencyRecord}s and {@link
 * vn.lienthong.simulator.AgencyHabit}s, {@link vn.lienthong.simulator.PopulationSimulator} of {@link
 * vn.lienthong.simulator.PopulationCitizen}s and what it was asked ({@link vn.lienthong.simulator.PopulationAsked}), {@link
 * vn.lienthong.simulator.NationalServicesSimulator}, {@link vn.lienthong.simulator.LandSimulator}, {@link vn.lienthong.simulator.NationalReportSimulator} and {@link
 * vn.lienthong.simulator.ProvinceReportSimulator} with their {@link vn.lienthong.simulator.ReportHabit}s and {@link
 * vn.lienthong.simulator.ReportCellKey}s, their {@link vn.lienthong.simulator.Faults} and what they remember ({@link vn.lienthong.simulator.Effect},
 * {@link vn.lienthong.simulator.Received}), the {@link vn.lienthong.simulator.ProcedureCatalogue}. May touch: WireMock
 * with its Jetty, Jackson; nothing of the hub.
 */
@NullMarked
package vn.lienthong.simulator;

import org.jspecify.annotations.NullMarked;
