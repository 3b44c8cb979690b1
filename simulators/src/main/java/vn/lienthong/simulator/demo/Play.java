package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.lienthong.simulator.onestop.ClientSettings;
import vn.lienthong.simulator.onestop.OneStopClient;
import vn.lienthong.simulator.onestop.OneStopEvent;

/** The working day from beginning to end, act by act; what was seen is its result. */
final class Play {
    private static final Duration OUTAGE = Duration.ofSeconds(5);
    private static final Duration LONGEST_ACT = Duration.ofMinutes(4);
    private static final long LOOK_EVERY_MILLIS = 300;
    /** Longer than the hub believes an idle line to be open: nothing is under way when the portal breaks. */
    private static final long LUNCH_MILLIS = 2_000;

    private final Stage stage;
    private final OutsideWorld outside;
    private final Day day;
    private final Screen screen;
    private final Receipts receipts = new Receipts();
    private final Desk desk;

    Play(Stage stage, Day day, Screen screen) {
        this.stage = stage;
        this.outside = stage.outside();
        this.day = day;
        this.screen = screen;
        this.desk = new Desk(stage.as(Installation.OPERATOR));
    }

    Evidence perform() throws IOException, InterruptedException {
        morning();
        Evidence.BadDossier bad = lookAtTheBadDossier();
        noon();
        long quarantinedBefore = quarantined();
        Map<String, Integer> parked = outage();
        long newlyQuarantined = quarantined() - quarantinedBefore;
        settle(bad.number());
        Evidence.Again again = again();
        Map<String, Integer> attempts = desk.attempts(Promises.PORTAL, "DELIVERED");
        Outage outage = new Outage(parked, attempts, newlyQuarantined, desk.incidents());
        return new Evidence(
                day.all().size(),
                receipts.taken(day.all()),
                outside.seenByPortal(),
                outside.seenByIoc(),
                outage,
                bad,
                again,
                desk.standings(),
                desk.audit());
    }

    private void morning() throws IOException, InterruptedException {
        screen.say("Buổi sáng: ba hệ thống một cửa gửi hồ sơ và tiến độ.", "Morning: three one-stop systems send.");
        send(day.morning());
        int sent = day.morning().size();
        until("buổi sáng / the morning", all -> {
            Standing portal = all.getOrDefault(Promises.PORTAL, Standing.NONE);
            return portal.accepted() == sent && portal.moving() == 0 && isDone(all, Promises.IOC, sent);
        });
    }

    private Evidence.BadDossier lookAtTheBadDossier() throws IOException, InterruptedException {
        String number = receipts.numberOf(day.bad()).orElse("");
        List<String> quarantined = desk.deliveries(Promises.PORTAL, "QUARANTINED").stream()
                .map(Desk.Delivery::number)
                .toList();
        List<Desk.Delivery> held = desk.deliveries(Promises.PORTAL, "HELD");
        long behind = held.stream()
                .filter(delivery -> delivery.key().equals(day.bad().subject()))
                .count();
        screen.say(
                "Cổng từ chối nội dung bản tin " + number + ": cách ly, giữ lại " + behind
                        + " bản tin sau của hồ sơ đó.",
                "The portal refused one message: quarantined, those behind it are held.");
        return new Evidence.BadDossier(number, quarantined, behind, held.size() - behind);
    }

    private void noon() throws IOException, InterruptedException {
        screen.say(
                "Buổi trưa: công văn được phát hành, người nộp hồ sơ được xác minh, danh mục thủ tục được nạp.",
                "Noon: documents are issued, applicants verified, the catalogue of procedures read.");
        for (Scene scene : outside.scenes()) {
            scene.atNoon(stage);
        }
    }

    /** Attempts of everything parked while the portal was down. */
    private Map<String, Integer> outage() throws IOException, InterruptedException {
        // An answer cut off half-way is an attempt and would be asked for; this outage must cost nothing at all.
        pause("giờ nghỉ / lunch", LUNCH_MILLIS);
        outside.breakPortal();
        long broken = System.nanoTime();
        screen.say(
                "Buổi chiều: Cổng Dịch vụ công NGỪNG HOẠT ĐỘNG; một cửa vẫn gửi.",
                "Afternoon: the portal is DOWN; the one-stop systems go on sending.");
        send(day.afternoon());
        until("sự cố / the incident", all -> {
            boolean parked = all.getOrDefault(Promises.PORTAL, Standing.NONE).parked() > 0;
            return parked && System.nanoTime() - broken > OUTAGE.toNanos() && isDone(all, Promises.IOC, total());
        });
        Map<String, Integer> attempts = desk.attempts(Promises.PORTAL, "WAITING");
        outside.repairPortal();
        screen.say(
                "Cổng đã sửa xong; trung tâm tự dò và gửi bù theo thứ tự.",
                "The portal is back; the hub finds out by itself and catches up in order.");
        return attempts;
    }

    private void settle(String bad) throws IOException, InterruptedException {
        int sent = total();
        until("gửi bù / catching up", all -> {
            Standing portal = all.getOrDefault(Promises.PORTAL, Standing.NONE);
            return portal.accepted() == sent && portal.moving() == 0;
        });
        screen.say(
                "Trực vận hành bỏ qua bản tin lỗi, ghi lý do; các bản tin sau được đi tiếp.",
                "The operator skips the bad message with a reason; those behind it go on.");
        desk.skip(Promises.PORTAL, bad, "Trình diễn: một cửa xác nhận trích yếu sai, sẽ gửi bản khác");
        until("kết thúc / the end", all -> {
            Standing portal = all.getOrDefault(Promises.PORTAL, Standing.NONE);
            return portal.accepted() == sent && portal.open() == 0 && isDone(all, Promises.IOC, sent);
        });
        untilIncidentsAreClosed();
    }

    private Evidence.Again again() throws IOException, InterruptedException {
        OneStopEvent event = day.morning().get(0);
        HubApi sender = stage.as(event.source());
        HttpResponse<byte[]> same = sender.postEvent(event.structured());
        HttpResponse<byte[]> other =
                sender.postEvent(Day.withSummary(event, "(khác)").structured());
        return new Evidence.Again(
                receipts.numberOf(event).orElse(""), Receipts.numberIn(same.body()), other.statusCode());
    }

    private void send(List<OneStopEvent> events) throws InterruptedException {
        ClientSettings settings = ClientSettings.of(
                        stage.hub().base(), stage.installation().senders())
                .withLanes(4);
        try (OneStopClient client = new OneStopClient(settings, receipts.form())) {
            client.send(events.stream(), soFar -> {});
        }
    }

    private void until(String act, Predicate<Map<String, Standing>> isOver) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_ACT.toNanos();
        Map<String, Standing> now = look();
        while (!isOver.test(now) && System.nanoTime() < deadline) {
            pause(act, LOOK_EVERY_MILLIS);
            now = look();
        }
        screen.keep();
        if (!isOver.test(now)) {
            screen.say("Quá lâu, không chờ nữa: " + act + ".", "Took too long, not waited for any more.");
        }
    }

    private void untilIncidentsAreClosed() throws IOException, InterruptedException {
        stage.until(
                "đóng sự cố / closing the incident",
                LONGEST_ACT,
                () -> desk.incidents().stream().noneMatch(one -> one.isAt(Promises.PORTAL) && one.isOpen()));
    }

    private Map<String, Standing> look() throws IOException, InterruptedException {
        Map<String, Standing> now = desk.standings();
        screen.progress(Screen.progressOf(now, total()));
        return now;
    }

    private void pause(String act, long millis) throws IOException, InterruptedException {
        if (stage.hub().endsWithin(millis)) {
            throw new IOException("the hub ended during: " + act);
        }
    }

    private long quarantined() throws IOException, InterruptedException {
        return desk.standings().getOrDefault(Promises.PORTAL, Standing.NONE).quarantined();
    }

    private int total() {
        return day.morning().size() + day.afternoon().size();
    }

    private static boolean isDone(Map<String, Standing> all, String connection, long sent) {
        Standing standing = all.getOrDefault(connection, Standing.NONE);
        return standing.accepted() == sent && standing.open() == 0;
    }
}
