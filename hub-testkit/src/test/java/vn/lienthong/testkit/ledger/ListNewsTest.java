package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Reply;
import vn.lienthong.wire.StrictJson;

/** A system that asked is told when its answers are there: by a message of its own, once, without anything of them in it. */
class ListNewsTest {
    private final AskingProvince province = new AskingProvince();

    @BeforeEach
    void open() {
        province.withOpenDossier();
        province.ledger.clock().stop();
    }

    @AfterEach
    void close() {
        province.close();
    }

    @Test
    void anAnswerThatCameLaterIsToldToTheSystemThatAskedOnceOverAllNodes() throws SQLException {
        province.service.does(() -> new Reply.Unfinished("200"));
        UUID list = Objects.requireNonNull(province.ask().later());
        province.news().tell();
        assertThat(news()).as("not finished yet").isEmpty();

        province.service.does(KnowingService::knows);
        province.ledger.clock().move(Duration.ofMinutes(2));
        work();
        try (AskingProvince second = province.secondNode()) {
            second.news().tell();
            province.news().tell();
        }
        assertThat(news()).hasSize(1);
        var told = new StrictJson().tree(news().get(0).getBytes(StandardCharsets.UTF_8));
        assertThat(told.path("list").asText()).isEqualTo(list.toString());
        assertThat(told.path("state").asText()).isEqualTo("DONE");
        assertThat(told.path("found").asInt()).isEqualTo(1);
        assertThat(told.toString()).doesNotContain(KnowingService.NAME).doesNotContain(KnowingService.ID);
        assertThat(receivers()).containsExactly(AskingProvince.RECEIVER);
    }

    @Test
    void aNodeThatDiedBetweenMessageAndMarkTellsNothingTwice() throws SQLException {
        UUID list = submit();
        work();
        province.news().tell();
        province.ledger.execute("update question_list set told_at = null where id = '" + list + "'");
        province.news().tell();
        assertThat(news()).hasSize(1);
    }

    @Test
    void aListThatWasStoppedIsToldWithItsReason() throws SQLException {
        UUID list = submit();
        province.door().lists().stop(AskingProvince.ONE_STOP, list);
        province.news().tell();
        assertThat(news()).singleElement().asString().contains("STOPPED_BY_CALLER");
    }

    private UUID submit() {
        String one = AskingProvince.body(
                AskingProvince.OFFICER, "kiem-tra", "\"dossier\":\"" + AskingProvince.DOSSIER + "\"");
        String many = one.replace("\"question\":{", "\"questions\":[{").replaceAll("}}$", "}]}");
        return province.door()
                .lists()
                .submit(AskingProvince.ONE_STOP, "person", many.getBytes(StandardCharsets.UTF_8))
                .list();
    }

    private void work() {
        while (province.door().lists().askNext()) {
            // the next one
        }
    }

    private List<String> news() throws SQLException {
        return province.ledger.strings(
                "select convert_from(payload, 'UTF8') from message where type = 'vn.lienthong.questions-answered.v1'");
    }

    private List<String> receivers() throws SQLException {
        return province.ledger.strings(
                "select c.name from delivery d join connection c on c.no = d.connection_no order by 1");
    }
}
