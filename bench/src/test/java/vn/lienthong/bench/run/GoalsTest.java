package vn.lienthong.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class GoalsTest {

    @Test
    void aGoalThatIsMissedIsCalledMissed() throws JsonProcessingException {
        String goals = new ThroughputTable(json("""
                {"hub": {"deliveredPerSecond": 2000, "systemCpuMillisEach": 0.9, "peakResidentMiB": 1100},
                 "textbook": {"deliveredPerSecond": 400, "systemCpuMillisEach": 3.0}}
                """)).goals();

        assertThat(goals.lines().filter(line -> line.contains("delivered/s")))
                .isNotEmpty()
                .allMatch(line -> line.contains("met"));
        assertThat(goals.lines().filter(line -> line.contains("CPU each")))
                .isNotEmpty()
                .allMatch(line -> line.contains("MISSED"));
        assertThat(goals.lines().filter(line -> line.contains("resident")))
                .isNotEmpty()
                .allMatch(line -> line.contains("MISSED"));
    }

    @Test
    void anOutageThatLosesAnEventMissesItsGoal() throws JsonProcessingException {
        String goals = new OutageTable(json("""
                {"liveAcceptedPerSecond": 1000, "liveDeliveredPerSecond": 1000, "drainedPerSecond": 900,
                 "heapMiBBefore": 100, "sink": {"outOfOrder": 0, "missing": 1, "repeated": 0},
                 "whileDown": [{"acceptedPerSecond": 1500, "heapMiB": 110}, {"acceptedPerSecond": 700, "heapMiB": 101}]}
                """)).goals();

        assertThat(goals.lines().filter(line -> line.contains("missing")))
                .isNotEmpty()
                .allMatch(line -> line.contains("MISSED"));
        assertThat(goals.lines().filter(line -> line.contains("accept rate")))
                .isNotEmpty()
                .allMatch(line -> line.contains("0.70") && line.contains("MISSED"));
        assertThat(goals.lines().filter(line -> line.contains("drain rate")))
                .isNotEmpty()
                .allMatch(line -> line.contains("met"));
    }

    @Test
    void documentsThatAreTooSlowMissTheirGoals() throws JsonProcessingException {
        String goals = new DocumentsTable(json("""
                {"stream": {"documentsPerSecond": 199.9}, "large": {"mib": 1024, "mibPerSecond": 60, "copyMibPerSecond": 100},
                 "agencies": {"agencies": 111000, "seconds": 31}}
                """)).goals();

        assertThat(goals.lines().filter(line -> line.contains("documents/s")))
                .allMatch(line -> line.contains("MISSED"));
        assertThat(goals.lines().filter(line -> line.contains("copy"))).allMatch(line -> line.contains("met"));
        assertThat(goals.lines().filter(line -> line.contains("taken in"))).allMatch(line -> line.contains("MISSED"));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
