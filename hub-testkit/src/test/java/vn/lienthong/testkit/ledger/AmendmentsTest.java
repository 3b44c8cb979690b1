package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.testkit.ledger.DeliveryStage.TO;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.REFUSE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.door.AmendmentDoor;
import vn.lienthong.door.FieldChange;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Amendment;
import vn.lienthong.ledger.DeliveryRef;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.Leg;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.status.Timeline;
import vn.lienthong.status.Transitions;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Digest;

/** What a receiver refused is corrected by one person and approved by another; it goes in its old place, and nothing is forgotten. */
class AmendmentsTest {
    private static final String KEY = "H44-260305-0001";
    private static final Act CLERK = new Act("nguoi-sua", "sai tên người nộp");
    private static final Act CHIEF = new Act("nguoi-duyet", "đã đối chiếu hồ sơ giấy");

    private final DeliveryStage stage = new DeliveryStage();
    private final Canonical canonical = Canonical.standard();
    private final ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
    private final AmendmentDoor door;

    AmendmentsTest(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("connections"));
        for (String name : List.of("mot-cua", TO)) {
            Files.writeString(
                    folder.resolve("connections/" + name + ".yaml"),
                    "connector: gia-lap\ntitle: " + name + "\nowner: H44\nsettings: {}\n");
        }
        Files.writeString(
                folder.resolve("organisations.yaml"),
                "- {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}\n"
                        + "- {code: [H45], name: Nơi khác, kind: PROVINCE, validFrom: 2020-01-01}\n");
        Files.writeString(
                folder.resolve("subscriptions.yaml"), "- {to: " + TO + ", types: [dossier], organisations: [H44]}\n");
        Files.writeString(folder.resolve("clients.yaml"), "[]\n");
        ConfigurationHolder configuration =
                new ConfigurationHolder(folder, Map.of("gia-lap", new Pretended()), name -> Optional.empty());
        door = new AmendmentDoor(stage.ledger(), configuration::current, canonical);
    }

    @BeforeEach
    void theReceiverRefusesWhatHasNoName() {
        receiver.behave(
                (parcel, n) -> new String(parcel.json(), StandardCharsets.UTF_8).contains("Không tên") ? REFUSE : TAKE);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theCorrectedContentGoesInItsOldPlaceAndThoseBehindItFollow() {
        MessageNumber refused = refusedWithTwoBehind();
        Amendment approved = door.approve(propose(refused, "Phạm Thị Mẫu").no(), CHIEF);
        stage.untilDone(3);

        MessageNumber child = approved.findChild().orElseThrow();
        assertThat(receiver.effects())
                .containsExactly(KEY + "#" + refused + ".sua-" + approved.no(), KEY + "#2", KEY + "#3");
        assertThat(story(refused))
                .containsSubsequence("REFUSED", "AMENDMENT_PROPOSED", "AMENDMENT_APPROVED", "AMENDED", "DELIVERED");
        assertThat(story(child)).containsExactly("AMENDS", "DELIVERED");
        assertThat(tell(child).now()).extracting(Timeline.Standing::state).containsExactly("DELIVERED");
        assertThat(tell(child).timeline().get(0).sentence()).contains(refused.toString());
        assertThat(tell(refused).timeline().toString()).contains(child.toString());
        assertThat(new String(tell(refused).message().payload(), StandardCharsets.UTF_8))
                .as("the message itself never changes")
                .contains("Không tên");
        stage.assertBalanced();
    }

    @Test
    void whoCorrectedItDoesNotApproveItAndNobodyDecidesTwice() {
        MessageNumber refused = refusedWithTwoBehind();
        Amendment proposed = propose(refused, "Phạm Thị Mẫu");
        assertThatThrownBy(() -> door.approve(proposed.no(), CLERK)).hasMessageContaining("FORBIDDEN");
        assertThat(reason(() -> propose(refused, "Phạm Văn Mẫu"))).isEqualTo("amendment_open");

        door.giveBack(proposed.no(), CHIEF);
        assertThat(reason(() -> door.approve(proposed.no(), CHIEF))).isEqualTo("amendment_decided");
        assertThat(reason(() -> door.giveBack(proposed.no(), CHIEF))).isEqualTo("amendment_decided");
        assertThat(stage.only(DeliveryState.QUARANTINED).message()).isEqualTo(refused);
        assertThat(door.waiting()).isEmpty();
        assertThat(receiver.effects()).isEmpty();
        stage.assertBalanced();
    }

    @Test
    void aCorrectionThatIsRefusedAgainIsCorrectedAgainFromWhereItStands() {
        MessageNumber refused = refusedWithTwoBehind();
        Amendment first = door.approve(propose(refused, "Không tên nào").no(), CHIEF);
        stage.untilStates(Map.of("QUARANTINED", 1L, "HELD", 2L));
        Amendment second = propose(refused, "Phạm Thị Mẫu");
        assertThat(door.changes(second))
                .extracting(FieldChange::path, change -> String.valueOf(change.before()))
                .containsExactly(tuple("/applicant/name", "\"Không tên nào\""));
        door.approve(second.no(), CHIEF);
        stage.untilDone(3);

        assertThat(story(first.findChild().orElseThrow())).containsExactly("AMENDS", "AMENDED_AGAIN");
        assertThat(door.of(refused)).hasSize(2);
        stage.assertBalanced();
    }

    @Test
    void whatWasDecidedOtherwiseMeanwhileIsNotSent() {
        MessageNumber refused = refusedWithTwoBehind();
        Amendment proposed = propose(refused, "Phạm Thị Mẫu");
        stage.ledger().desk().skip(new DeliveryRef(TO, refused.position()), CHIEF);
        assertThat(reason(() -> door.approve(proposed.no(), CHIEF))).isEqualTo("act_not_possible");
        assertThat(door.waiting()).isEmpty();
        stage.untilStates(Map.of("WITHDRAWN", 1L, "DELIVERED", 2L));
        assertThat(receiver.effects()).containsExactly(KEY + "#2", KEY + "#3");
    }

    @Test
    void whatADoorWouldRefuseOrChangesMoreThanMayBeIsNoCorrection() {
        MessageNumber refused = refusedWithTwoBehind();
        String json = dossier("Không tên");
        Map<String, String> tried = new LinkedHashMap<>();
        tried.put(json, "nothing_changed");
        tried.put(json.replace("Không tên", ""), "blank");
        tried.put(json.replace(KEY, "H44-260305-0002"), "subject_mismatch");
        tried.put(json.replace("tep.demo/1", "tep.demo/2"), "file_stays");
        tried.put(json.replace("\"H44\"", "\"H99\""), "unknown_organisation");
        tried.put(json.replace("\"H44\"", "\"H45\""), "not_for_this_receiver");
        tried.put(json.substring(1), "malformed_json");
        Map<String, String> found = new LinkedHashMap<>();
        tried.keySet()
                .forEach(content -> found.put(content, reason(() -> door.propose(refused, TO, bytes(content), CLERK))));
        assertThat(found).isEqualTo(tried);
        assertThat(door.of(refused)).isEmpty();
    }

    @Test
    void whatItsAuthorSignedOrApprovedIsNeverCorrectedByOthers() {
        assertThat(canonical.types().names().stream().filter(door::isOpenTo))
                .containsExactlyInAnyOrder(
                        "vn.lienthong.dossier.v1", "vn.lienthong.dossier-progress.v1", "vn.lienthong.procedure.v1");
    }

    @Test
    void figuresGoOnSayingWhatTheSenderSaid() {
        MessageNumber refused = refusedWithTwoBehind();
        door.approve(propose(refused, "Phạm Thị Mẫu").no(), CHIEF);
        stage.untilDone(3);
        stage.ledger().records().follow();
        assertThat(stage.strings("select since from dossier_record order by since"))
                .containsExactly("1", "2", "3");
    }

    private MessageNumber refusedWithTwoBehind() {
        MessageNumber refused = accept("1", dossier("Không tên"));
        stage.untilStates(Map.of("QUARANTINED", 1L));
        accept("2", dossier("Phạm Thị Mẫu"));
        accept("3", dossier("Phạm Thị Mẫu"));
        stage.untilStates(Map.of("QUARANTINED", 1L, "HELD", 2L));
        return refused;
    }

    private Amendment propose(MessageNumber refused, String name) {
        return door.propose(refused, TO, bytes(dossier(name)), CLERK);
    }

    private MessageNumber accept(String id, String json) {
        byte[] payload = canonical.bytes(canonical.read("vn.lienthong.dossier.v1", bytes(json)));
        return stage.ledger()
                .intake()
                .accept(new Submission(
                        "mot-cua",
                        id,
                        "vn.lienthong.dossier.v1",
                        KEY,
                        null,
                        null,
                        payload,
                        Digest.of("vn.lienthong.dossier.v1", KEY, payload),
                        "test",
                        null,
                        List.of(Leg.to(TO))))
                .number();
    }

    private static String dossier(String name) {
        return """
                {"number":"%s","procedure":{"code":"1.900001.000.00.00.H44","name":"Thủ tục mẫu","fieldCode":"G09-NV01",\
                "fieldName":"Lĩnh vực mẫu"},"channel":"IN_PERSON","applicant":{"kind":"CITIZEN","name":"%s"},\
                "timing":{"receivedAt":"2026-03-05T01:20:00Z"},"status":"IN_PROCESS",\
                "offices":{"intake":"H44","competent":"H44"},"flags":{"digitised":false,"verifiedByVneid":false,\
                "onlinePayment":"NONE","databases":[]},"documents":[],"fees":[],"supplements":[],\
                "results":[{"name":"Kết quả","url":"https://tep.demo/1"}]}""".formatted(KEY, name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> story(MessageNumber number) {
        return tell(number).timeline().stream().map(Timeline.Line::code).toList();
    }

    private Timeline.Story tell(MessageNumber number) {
        return new Timeline(
                        stage.ledger().archive(),
                        new Transitions(stage.ledger().archive(), canonical),
                        UnaryOperator.identity(),
                        Texts.of("ledger", "source"))
                .tell(number, Lang.VI)
                .orElseThrow();
    }

    private static String reason(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (HubFailure e) {
            return e.problems().isEmpty()
                    ? e.code().name()
                    : e.problems().get(0).reason();
        }
    }

    /** Stands for both sides in the folder; deliveries go through the stage. */
    private static final class Pretended implements Connector {
        @Override
        public String id() {
            return "gia-lap";
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of();
        }

        @Override
        public Ports open(Settings settings) {
            return Ports.of(new ScriptedReceiver(Repeatability.IDEMPOTENT));
        }
    }
}
