package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.testkit.ledger.DeliveryStage.CLERK;
import static vn.lienthong.testkit.ledger.DeliveryStage.TO;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.BE_DOWN;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.FAIL_OVER_IT_HOWEVER_ASKED;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.NOT_KNOW_THE_ORGANISATION;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.REFUSE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.DeliveryRef;
import vn.lienthong.ledger.EndpointState;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.Leg;
import vn.lienthong.status.Incidents;
import vn.lienthong.status.Timeline;
import vn.lienthong.status.Transitions;
import vn.lienthong.status.TroubleNews;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Digest;

/** Promise 7: what the hub says of a message is true, and what it advises can be done. */
class SentencesTest {
    private static final Texts TEXTS = Texts.of("ledger", "source");

    private final DeliveryStage stage = new DeliveryStage();
    private final Timeline timeline = new Timeline(
            stage.ledger().archive(),
            new Transitions(stage.ledger().archive(), Canonical.standard()),
            UnaryOperator.identity(),
            TEXTS);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aLostAnswerOfAReceiverThatCannotBeAskedNeedsAPersonAtOnce() {
        ScriptedReceiver receiver = stage.start(Repeatability.BLIND, 0);
        receiver.behave((parcel, n) -> FAIL_OVER_IT_HOWEVER_ASKED);
        MessageNumber sent = accept(1, 1);
        stage.untilStates(Map.of("UNKNOWN", 1L));

        assertThat(codes(sent)).containsExactly("ACCEPTED", "ANSWER_LOST_CANNOT_ASK");
        assertThat(lines(sent).get(1)).contains("bên nhận báo lỗi phía họ (HTTP 500)", "Không có cách hỏi lại");
        assertThat(now(sent).todo()).contains("(confirm)", "(send-again)");
        assertThatThrownBy(() -> stage.ledger().desk().retry(ref(sent), CLERK))
                .isInstanceOfSatisfying(
                        HubFailure.class,
                        failure -> assertThat(failure.problems())
                                .extracting(problem -> problem.reason())
                                .containsExactly("cannot_ask"));
        assertThat(codes(sent)).hasSize(2);

        stage.ledger().desk().skip(ref(sent), CLERK);
        assertThat(codes(sent)).endsWith("SKIPPED_IN_DOUBT");
        assertThat(now(sent).sentence()).contains("bên nhận có thể đã có");
        stage.assertBalanced();
    }

    @Test
    void aReceiverThatRecognisesRepeatsIsNotSaidToBeAsked() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> n == 1 ? FAIL_OVER_IT_HOWEVER_ASKED : TAKE);
        MessageNumber sent = accept(1, 1);
        await().until(() -> codes(sent).contains("ANSWER_LOST_REPEATABLE"));
        stage.untilDone(1);

        assertThat(codes(sent)).containsExactly("ACCEPTED", "ANSWER_LOST_REPEATABLE", "WILL_REPEAT", "DELIVERED");
        assertThat(receiver.questions()).isZero();
    }

    @Test
    void whatAPersonPausedIsToldWithNameAndReason() {
        stage.start(Repeatability.IDEMPOTENT, 0);
        stage.ledger().endpoints().pause(TO, "truc-van-hanh", "đối tác bảo trì");
        MessageNumber parked = accept(1, 1);

        assertThat(now(parked).state()).isEqualTo("PARKED");
        assertThat(now(parked).sentence()).contains("truc-van-hanh đã tạm dừng gửi tới cong", "đối tác bảo trì");
        assertThat(now(parked).todo()).contains("\"cho gửi tiếp\" (resume)").doesNotContain("sự cố");
    }

    @Test
    void anOutageIsToldOfMessagesThatWaitedForItAndOfNoOthers() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> REFUSE);
        MessageNumber quarantined = accept(1, 1);
        stage.untilStates(Map.of("QUARANTINED", 1L));
        receiver.behave((parcel, n) -> BE_DOWN);
        MessageNumber waiting = accept(2, 2);
        await().until(() -> stage.endpoint().state() == EndpointState.DOWN);
        assertThat(now(waiting).sentence()).contains("Tạm giữ");
        Incidents incidents = new Incidents(stage.ledger().endpoints(), UnaryOperator.identity(), TEXTS);
        TroubleNews news = new TroubleNews(incidents, UnaryOperator.identity(), TEXTS);
        assertThat(news.incidents())
                .singleElement()
                .matches(one -> one.bad()
                        && one.sentence().contains("(TARGET_DOWN, " + DeliveryStage.TO + "): ")
                        && one.sentence().contains("Báo bên nhận"));
        assertThat(news.incidents()).isEmpty();
        assertThat(news.quarantined(stage.ledger().archive().backlog()))
                .singleElement()
                .matches(one -> one.sentence().startsWith("Thêm 1 thông điệp"));
        assertThat(news.quarantined(stage.ledger().archive().backlog())).isEmpty();
        assertThat(incidents.list(9, Lang.VI))
                .singleElement()
                .matches(told -> told.sentence().contains("không nhận được lúc này: máy chủ bên đó không mở cổng"));

        receiver.behave((parcel, n) -> TAKE);
        stage.clock().move(Duration.ofMinutes(1));
        await().until(() -> stage.endpoint().state() == EndpointState.UP);

        assertThat(codes(waiting)).containsSubsequence("TARGET_DOWN", "ANSWERS_AGAIN", "DELIVERED");
        assertThat(news.incidents())
                .singleElement()
                .matches(one -> !one.bad() && one.sentence().contains("đã hết"));
        assertThat(news.incidents()).isEmpty();
        assertThat(codes(quarantined)).containsExactly("ACCEPTED", "REFUSED");
        assertThat(now(quarantined).todo()).contains("mã thông điệp mới", "\"bỏ qua\" (skip)");
    }

    @Test
    void aHeldMessageNamesTheOneInFrontAndWhatIsToBeDone() {
        ScriptedReceiver receiver = stage.start(Repeatability.ASKABLE, 0);
        receiver.behave((parcel, n) -> REFUSE);
        MessageNumber front = accept(1, 1);
        MessageNumber behind = accept(2, 1);
        MessageNumber last = accept(3, 1);
        stage.untilStates(Map.of("QUARANTINED", 1L, "HELD", 2L));
        assertThat(now(behind).sentence()).contains(front.toString(), "đang chờ người xử lý");
        assertThat(now(behind).todo()).contains("xử lý thông điệp " + front);
        assertThat(stage.ledger().archive().around().heldAfter(ref(front))).isEqualTo(2);

        stage.ledger().desk().withdraw(ref(front), CLERK);
        assertThat(now(behind).sentence()).contains("không còn gì đứng trước");
        assertThat(now(behind).todo()).contains("(release)");
        assertThat(now(last).todo()).contains("xử lý thông điệp " + behind);

        receiver.behave((parcel, n) -> TAKE);
        stage.ledger().desk().release(ref(behind), CLERK);
        stage.untilStates(Map.of("WITHDRAWN", 1L, "DELIVERED", 2L));
    }

    @Test
    void whatTheHubResolvesByItselfIsLeftToIt() {
        ScriptedReceiver receiver = stage.start(Repeatability.ASKABLE, 0);
        receiver.behave((parcel, n) -> FAIL_OVER_IT_HOWEVER_ASKED);
        MessageNumber front = accept(1, 1);
        MessageNumber behind = accept(2, 1);
        await().until(() -> now(behind).state().equals("HELD"));

        assertThat(now(behind).todo()).contains("Không cần làm gì", front.toString());
    }

    @Test
    void anUnknownOrganisationIsNotToldAsAMessageInFront() {
        ScriptedReceiver receiver = stage.start(Repeatability.ASKABLE, 0);
        receiver.behave((parcel, n) -> NOT_KNOW_THE_ORGANISATION);
        MessageNumber held = accept(1, 1);
        stage.untilStates(Map.of("HELD", 1L));

        assertThat(now(held).sentence()).contains("chưa có nơi nhận cho H44.99").doesNotContain("thông điệp");
        assertThat(now(held).todo()).contains("\"cho đi tiếp\" (release)");
    }

    private MessageNumber accept(int id, int dossier) {
        String key = "H44.05-260305-000" + dossier;
        byte[] payload = """
                {"number":"%s","handler":"Nguyễn Văn Mẫu","content":"bước %d","status":"IN_PROCESS",\
                "at":"2026-03-05T14:05:09+07:00"}""".formatted(key, id).getBytes(StandardCharsets.UTF_8);
        return stage.ledger()
                .intake()
                .accept(new Submission(
                        "mot-cua",
                        Integer.toString(id),
                        "vn.lienthong.dossier-progress.v1",
                        key,
                        null,
                        null,
                        payload,
                        Digest.of("vn.lienthong.dossier-progress.v1", key, payload),
                        "mot-cua",
                        null,
                        List.of(Leg.to(TO))))
                .number();
    }

    private Timeline.Standing now(MessageNumber number) {
        return story(number).now().get(0);
    }

    private List<String> codes(MessageNumber number) {
        return story(number).timeline().stream().map(Timeline.Line::code).toList();
    }

    private List<String> lines(MessageNumber number) {
        return story(number).timeline().stream().map(Timeline.Line::sentence).toList();
    }

    private Timeline.Story story(MessageNumber number) {
        return timeline.tell(number, Lang.VI).orElseThrow();
    }

    private static DeliveryRef ref(MessageNumber number) {
        return new DeliveryRef(TO, number.position());
    }
}
