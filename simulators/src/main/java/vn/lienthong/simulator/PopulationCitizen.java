package vn.lienthong.simulator;

/**
 * An invented citizen of the population simulator.
 *
 * @param birth {@code yyyyMMdd}, or {@code yyyy} where only the year is known
 * @param inside the elements of {@code CongDan} besides number, name and birth, as XML without namespaces
 */
public record PopulationCitizen(String id, String oldId, String name, String birth, String inside) {
    @Override
    public String toString() {
        return "PopulationCitizen";
    }
}
