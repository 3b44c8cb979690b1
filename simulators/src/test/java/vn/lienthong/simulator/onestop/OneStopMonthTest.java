package vn.lienthong.simulator.onestop;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneStopMonthTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final List<OneStopEvent> EVENTS =
            OneStopMonth.of(MARCH, 1000, 1).events().toList();

    @Test
    void theSameSeedPlaysTheSameMonthByteByByte() {
        assertThat(hash(EVENTS.stream()))
                .isEqualTo(hash(OneStopMonth.of(MARCH, 1000, 1).events()))
                .isEqualTo("2a2483b7615a32f689913e012d2bb1a43b08d86ce26cf8967d41a60722cdaabf");
    }

    @Test
    void anotherSeedPlaysAnotherMonth() {
        assertThat(hash(OneStopMonth.of(MARCH, 100, 2).events()))
                .isNotEqualTo(hash(OneStopMonth.of(MARCH, 100, 1).events()));
    }

    @Test
    void eventsComeInOrderOfTime() {
        assertThat(EVENTS).extracting(OneStopEvent::time).isSorted();
    }

    @Test
    void noEventIdComesTwice() {
        Set<String> ids = new HashSet<>();
        EVENTS.forEach(event -> ids.add(event.source() + "/" + event.id()));

        assertThat(ids).hasSameSizeAs(EVENTS);
    }

    @Test
    void aDossierComesBeforeItsStepsAndNoTwoStepsShareAMoment() {
        byDossier().forEach((number, events) -> {
            assertThat(events.get(0).isDossier()).as(number).isTrue();
            assertThat(events.stream().filter(event -> !event.isDossier()).map(OneStopEvent::time))
                    .as(number)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void thereAreAboutEightStepsADossier() {
        long steps = EVENTS.stream().filter(event -> !event.isDossier()).count();

        assertThat(byDossier()).hasSize(1000);
        assertThat(steps).isBetween(7_500L, 9_500L);
    }

    @Test
    void mostAreSolvedSomeAreRefusedWithdrawnOrStopped() {
        Map<String, Long> ends = lastRecords().stream()
                .collect(groupingBy(record -> record.path("status").asText(), counting()));

        assertThat(ends.get("RESULT_RETURNED")).isBetween(830L, 950L);
        assertThat(ends).containsKeys("COMPLETED", "NOT_ACCEPTED", "WITHDRAWN_BY_CITIZEN", "STOPPED", "IN_PROCESS");
        assertThat(ends.get("NOT_ACCEPTED")).isBetween(15L, 50L);
    }

    @Test
    void someAreLate() {
        long late = lastRecords().stream()
                .filter(record -> record.at("/timing").has("finishedAt"))
                .filter(record -> Instant.parse(record.at("/timing/finishedAt").asText())
                        .isAfter(Instant.parse(record.at("/timing/dueAt").asText())))
                .count();

        assertThat(late).isBetween(20L, 80L);
    }

    @Test
    void someStatesFollowEachOtherUnusually() {
        long jumps = byDossier().values().stream()
                .filter(events -> statuses(events).contains("RECEIVED>COMPLETED")
                        || statuses(events).contains("RESULT_RETURNED>IN_PROCESS")
                        || statuses(events).contains("IN_PROCESS>RECEIVED"))
                .count();

        assertThat(jumps).isBetween(2L, 25L);
    }

    @Test
    void aSupplementGivesItsTimeBack() {
        List<ObjectNode> supplemented = lastRecords().stream()
                .filter(record -> !record.path("supplements").isEmpty())
                .toList();

        assertThat(supplemented)
                .hasSizeBetween(50, 120)
                .allSatisfy(record -> assertThat(
                                record.at("/supplements/0/receivedAt").asText())
                        .isGreaterThan(record.at("/supplements/0/requestedAt").asText()));
    }

    @Test
    void everythingAtTheCounterHappensInWorkingHours() {
        assertThat(EVENTS).isNotEmpty().allSatisfy(event -> {
            var local = event.time().atZone(WorkTime.ZONE);
            assertThat(WorkTime.isWorkingDay(local.toLocalDate())).isTrue();
            assertThat(local.toLocalTime().toString()).isBetween("07:30", "17:00:01");
        });
    }

    @Test
    void allOfItIsInvented() {
        assertThat(EVENTS.stream().filter(OneStopEvent::isDossier)).isNotEmpty().allSatisfy(event -> {
            ObjectNode data = event.data();
            assertThat(data.at("/applicant/citizenId").asText()).matches("|025000\\d{6}");
            assertThat(data.at("/applicant/phone").asText()).startsWith("0900000");
            assertThat(data.at("/procedure/code").asText())
                    .matches("[12]\\.9000\\d\\d(\\.H44|\\.000\\.00\\.00\\.H44)?");
        });
    }

    @Test
    void sourcesAreTheDepartmentsConnections() {
        assertThat(EVENTS)
                .extracting(OneStopEvent::source)
                .containsOnly("mot-cua-so-noi-vu", "mot-cua-so-xay-dung", "mot-cua-so-y-te");
    }

    @Test
    void oneDayIsWhatBecomesOfTheDossiersOfThatDay() {
        OneStopMonth month = OneStopMonth.of(MARCH, 1000, 1);

        List<OneStopEvent> fifth = month.day(5).toList();

        assertThat(month.workingDays().get(4)).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(fifth)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.subject()).contains("-260306-"));
        assertThat(EVENTS).containsAll(fifth);
        assertThatThrownBy(() -> month.day(23)).hasMessageContaining("1–22");
    }

    @Test
    void theLgspFormNamesTheFieldsOfTheOldInterface() {
        OneStopEvent dossier =
                EVENTS.stream().filter(OneStopEvent::isDossier).findFirst().orElseThrow();
        OneStopEvent step =
                EVENTS.stream().filter(event -> !event.isDossier()).findFirst().orElseThrow();

        assertThat(new String(LgspForm.body(dossier), StandardCharsets.UTF_8))
                .contains("\"DocCode\":\"" + dossier.subject(), "+07:00\"", "\"Status\":\"");
        assertThat(LgspForm.path(dossier)).isEqualTo("Document/SyncDocument");
        assertThat(LgspForm.path(step)).isEqualTo("Document/UpdateDocumentTraces");
    }

    private static Map<String, List<OneStopEvent>> byDossier() {
        Map<String, List<OneStopEvent>> events = new HashMap<>();
        EVENTS.forEach(event -> events.computeIfAbsent(event.subject(), number -> new ArrayList<>())
                .add(event));
        return events;
    }

    private static List<ObjectNode> lastRecords() {
        Map<String, ObjectNode> last = new HashMap<>();
        EVENTS.stream().filter(OneStopEvent::isDossier).forEach(event -> last.put(event.subject(), event.data()));
        return List.copyOf(last.values());
    }

    private static String statuses(List<OneStopEvent> events) {
        return String.join(
                ">",
                events.stream()
                        .filter(OneStopEvent::isDossier)
                        .map(event -> event.data().path("status").asText())
                        .toList());
    }

    private static String hash(Stream<OneStopEvent> events) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            events.forEach(event -> digest.update(event.structured()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
