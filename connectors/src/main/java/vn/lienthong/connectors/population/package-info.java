/**
 * Connector {@code population}: questions about citizens to the national population database (CSDLQG về dân cư).
 *
 * <p>Public: {@link vn.lienthong.connectors.population.PopulationConnector}, found by ServiceLoader. May touch: {@code
 * connector}, {@code model}, {@code connectors.http}, {@code connectors.document}, Jackson, StAX.
 */
@NullMarked
package vn.lienthong.connectors.population;

import org.jspecify.annotations.NullMarked;
