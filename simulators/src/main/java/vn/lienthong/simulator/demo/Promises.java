package vn.lienthong.simulator.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.simulator.demo.Taken.Fact;

/** Judges what was seen against the hub's promises; one finding each. */
final class Promises {
    static final String PORTAL = "cong-dvcqg";
    static final String IOC = "ioc";

    private final Evidence evidence;

    Promises(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Finding> judge() {
        List<Taken> forPortal = evidence.taken().stream()
                .filter(taken -> !taken.number().equals(evidence.badDossier().number()))
                .toList();
        return List.of(
                new Finding(
                        "Mọi bản tin gửi đi đều có biên nhận riêng",
                        "every event has a receipt of its own",
                        receipts()),
                new Finding(
                        "Cổng Dịch vụ công nhận đủ, mỗi bản tin đúng một lần",
                        "the portal has each exactly once",
                        once(forPortal, Fact::row, evidence.portal())),
                new Finding(
                        "Cổng Dịch vụ công nhận đúng thứ tự của từng hồ sơ",
                        "the portal has them in order",
                        order(forPortal, Fact::row, evidence.portal())),
                new Finding(
                        "IOC nhận đủ, mỗi bản tin đúng một lần",
                        "the IOC has each exactly once",
                        once(evidence.taken(), Fact::id, evidence.ioc())),
                new Finding(
                        "IOC nhận đúng thứ tự của từng hồ sơ",
                        "the IOC has them in order",
                        order(evidence.taken(), Fact::id, evidence.ioc())),
                new Finding("Gửi lại y nguyên: đúng biên nhận cũ", "sent again: the same receipt", repeat()),
                new Finding("Cùng mã, khác nội dung: bị từ chối 409", "other content: refused with 409", conflict()),
                new Finding("Cổng hỏng: một sự cố, mở rồi đóng", "outage: one incident, opened and closed", incident()),
                new Finding("Cổng hỏng: không mất lượt gửi nào", "the outage cost no attempt", attempts()),
                new Finding(
                        "Hồ sơ lỗi bị cách ly, chỉ giữ lại chính hồ sơ đó",
                        "the bad dossier was set apart, only its own messages held",
                        badDossier()),
                new Finding("Không còn gì dở dang", "nothing is left open", open()),
                new Finding("Cân đối khớp, chênh lệch 0", "the balance holds, difference 0", balance()),
                new Finding("Kiểm tra toàn bộ sổ: 0 lỗi", "audit of the ledger: 0 faults", audit()));
    }

    private String receipts() {
        long numbers = evidence.taken().stream().map(Taken::number).distinct().count();
        if (evidence.sent() == 0) {
            return "nothing was sent";
        }
        return numbers == evidence.sent() ? "" : numbers + " of " + evidence.sent();
    }

    private static String once(List<Taken> owed, Function<Fact, String> form, List<Seen> record) {
        Map<String, Integer> left = new HashMap<>();
        owed.forEach(taken -> left.merge(name(taken, form), 1, Integer::sum));
        long repeats = record.stream().filter(Seen::repeat).count();
        record.forEach(seen -> left.merge(name(seen.key(), seen.what()), -1, Integer::sum));
        int missing = left.values().stream().mapToInt(n -> Math.max(n, 0)).sum();
        int unasked = left.values().stream().mapToInt(n -> Math.max(-n, 0)).sum();
        return missing + unasked + repeats == 0
                ? ""
                : "missing " + missing + ", too many " + unasked + ", repeats " + repeats;
    }

    private static String order(List<Taken> owed, Function<Fact, String> form, List<Seen> record) {
        Map<String, List<String>> right = new LinkedHashMap<>();
        owed.stream()
                .sorted(Comparator.comparingLong(Taken::position))
                .forEach(taken -> right.computeIfAbsent(taken.event().key(), key -> new ArrayList<>())
                        .add(form.apply(taken.event())));
        Map<String, List<String>> real = new HashMap<>();
        record.forEach(seen ->
                real.computeIfAbsent(seen.key(), key -> new ArrayList<>()).add(seen.what()));
        long wrong = right.entrySet().stream()
                .filter(dossier -> !dossier.getValue().equals(real.get(dossier.getKey())))
                .count();
        return wrong == 0 ? "" : "wrong in " + wrong + " of " + right.size() + " dossiers";
    }

    private String repeat() {
        Evidence.Again again = evidence.again();
        return !again.first().isEmpty() && again.first().equals(again.second())
                ? ""
                : "'" + again.first() + "', then '" + again.second() + "'";
    }

    private String conflict() {
        int status = evidence.again().conflictStatus();
        return status == 409 ? "" : "HTTP " + status;
    }

    private String incident() {
        List<Outage.Incident> all = evidence.outage().incidents().stream()
                .filter(incident -> incident.isAt(PORTAL))
                .toList();
        boolean one =
                all.size() == 1 && !all.get(0).isOpen() && all.get(0).code().equals("TARGET_DOWN");
        return one ? "" : all.toString();
    }

    private String attempts() {
        Outage outage = evidence.outage();
        if (outage.parkedAttempts().isEmpty()) {
            return "nothing was parked, so nothing was shown";
        }
        long counted = outage.parkedAttempts().values().stream()
                .filter(attempts -> attempts != 0)
                .count();
        long tooMany = outage.parkedAttempts().keySet().stream()
                .filter(number -> outage.finalAttempts().getOrDefault(number, 0) != 1)
                .count();
        return counted + tooMany + outage.newlyQuarantined() == 0
                ? ""
                : counted + " attempts counted while down, " + tooMany + " delivered otherwise than at first, "
                        + outage.newlyQuarantined() + " quarantined";
    }

    private String badDossier() {
        Evidence.BadDossier bad = evidence.badDossier();
        boolean right =
                bad.quarantined().equals(List.of(bad.number())) && bad.heldBehind() > 0 && bad.heldOfOthers() == 0;
        return right ? "" : bad.toString();
    }

    private String open() {
        List<Standing> receivers = Stream.of(PORTAL, IOC)
                .map(connection -> evidence.balance().getOrDefault(connection, Standing.NONE))
                .toList();
        long open = receivers.stream().mapToLong(Standing::open).sum();
        long withdrawn = receivers.stream()
                .mapToLong(standing -> standing.of("WITHDRAWN"))
                .sum();
        return open == 0 && withdrawn == 1 ? "" : open + " open, " + withdrawn + " withdrawn instead of 1";
    }

    private String balance() {
        List<String> wrong = new ArrayList<>();
        for (String connection : List.of(PORTAL, IOC)) {
            Standing standing = evidence.balance().getOrDefault(connection, Standing.NONE);
            if (standing.difference() != 0
                    || standing.accepted() != evidence.taken().size()) {
                wrong.add(connection + ": accepted " + standing.accepted() + ", receipts "
                        + evidence.taken().size() + ", difference " + standing.difference());
            }
        }
        return String.join("; ", wrong);
    }

    private String audit() {
        if (evidence.audit().isEmpty()) {
            return "no audit";
        }
        long faults =
                evidence.audit().values().stream().mapToLong(Long::longValue).sum();
        return faults == 0 ? "" : evidence.audit().toString();
    }

    private static String name(Taken taken, Function<Fact, String> form) {
        return name(taken.event().key(), form.apply(taken.event()));
    }

    private static String name(String key, String what) {
        return key + ' ' + what;
    }
}
