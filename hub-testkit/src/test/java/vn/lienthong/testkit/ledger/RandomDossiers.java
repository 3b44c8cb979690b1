package vn.lienthong.testkit.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProcedureCode;

/** Dossiers and steps of a few keys, told again and again around a day of reorganisation. */
final class RandomDossiers {
    private static final Instant FIRST = Instant.parse("2025-04-20T00:00:00Z");
    private static final int DAYS = 150;
    private static final List<String> BEFORE = List.of(
            "H44.05",
            "000.00.05.H44",
            "H44.31",
            "H44.31.20",
            "H44.31.21",
            "H44.31.22",
            "H62",
            "H62.31.20",
            "H62.31.21");
    private static final List<String> AFTER =
            List.of("H44", "H44.05", "H44.101", "H44.102", "H44.103", "H44.77", "000.00.05.H44");

    private final Random random;
    private final Map<Integer, Instant> received = new HashMap<>();

    RandomDossiers(long seed) {
        this.random = new Random(seed);
    }

    List<CanonicalMessage> some(int count) {
        List<CanonicalMessage> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int key = random.nextInt(25);
            messages.add(random.nextInt(3) == 0 ? step(key) : dossier(key));
        }
        return messages;
    }

    private static DossierNumber number(int key) {
        return DossierNumber.of("H44.05-250420-" + (1000 + key));
    }

    private DossierProgress step(int key) {
        return new DossierProgress(
                number(key),
                "Người xử lý",
                null,
                null,
                "Bước",
                pick(List.of(DossierStatus.values())),
                moment(),
                null,
                null);
    }

    private Dossier dossier(int key) {
        Instant in = received.computeIfAbsent(key, k -> moment());
        boolean before = LocalDate.ofInstant(in, ZoneOffset.ofHours(7)).isBefore(FigureStage.DAY);
        List<String> offices = before ? BEFORE : AFTER;
        return dossier(key, in, OrgCode.of(pick(offices)));
    }

    /** One of a key of its own. */
    Dossier dossier(int key, Instant in, OrgCode office) {
        Instant due = maybe(in);
        // Now and then on the very moment.
        Instant finished = random.nextInt(3) == 0 ? due : maybe(in);
        return new Dossier(
                number(key),
                new Dossier.ProcedureRef(ProcedureCode.of("1.003560"), "Thủ tục", "G09", "Lĩnh vực"),
                pick(List.of(Dossier.Channel.values())),
                new Dossier.Applicant(Dossier.ApplicantKind.CITIZEN, "Nguyễn Văn Mẫu", null, null, null, null),
                null,
                new Dossier.Timing(null, in, due, null, finished, maybe(in)),
                pick(List.of(DossierStatus.values())),
                null,
                new Dossier.Offices(office, office, null),
                new Dossier.Flags(
                        random.nextBoolean(),
                        random.nextBoolean(),
                        pick(List.of(Dossier.OnlinePayment.values())),
                        List.of()),
                papers(),
                List.of(),
                supplements(in),
                results());
    }

    private List<Dossier.SubmittedDocument> papers() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Dossier.SubmittedDocument(
                        null, "Đơn", null, null, random.nextBoolean(), random.nextBoolean(), random.nextBoolean()))
                .toList();
    }

    private List<Dossier.Supplement> supplements(Instant in) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Dossier.Supplement("bs" + i, "Cán bộ", "Bổ sung", in, maybe(in), null))
                .toList();
    }

    private List<Dossier.ResultDocument> results() {
        return IntStream.range(0, random.nextInt(2))
                .mapToObj(i -> new Dossier.ResultDocument(
                        null, "Kết quả", null, random.nextBoolean() ? "https://kho.demo/1" : null))
                .toList();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Instant moment() {
        return FIRST.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
    }

    private @Nullable Instant maybe(Instant in) {
        return random.nextBoolean() ? null : in.plus(Duration.ofHours(random.nextInt(40 * 24)));
    }
}
