package vn.lienthong.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the handling of a dossier (tiến độ). Its identity at the national portal is number, moment and status
 * (domain section 9.2). Lengths other than the handler's are ASSUMED.
 *
 * @param number mã hồ sơ, the business key
 * @param handler who handled it, at most 50 characters; personal data
 * @param handlerTitle chức danh
 * @param department phòng ban xử lý
 * @param content nội dung xử lý
 * @param status state after the step
 * @param at thời điểm xử lý
 * @param startedAt ngày bắt đầu
 * @param dueAt ngày kết thúc theo quy định
 */
@EventType("vn.lienthong.dossier-progress.v1")
public record DossierProgress(
        DossierNumber number,
        String handler,
        @Nullable String handlerTitle,
        @Nullable String department,
        String content,
        DossierStatus status,
        Instant at,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt)
        implements CanonicalMessage {

    public DossierProgress {
        Rules.present("number", number);
        handler = Text.required("handler", handler, 50);
        handlerTitle = Text.optional("handlerTitle", handlerTitle, 100);
        department = Text.optional("department", department, 200);
        content = Text.required("content", content, 4000);
        Rules.present("status", status);
        at = Rules.moment("at", at);
        startedAt = Rules.optionalMoment("startedAt", startedAt);
        dueAt = Rules.optionalMoment("dueAt", dueAt);
    }

    @Override
    public String key() {
        return number.value();
    }

    /** Number, state and moment only: handler and content are personal data. */
    @Override
    public String toString() {
        return "DossierProgress[" + number + ", " + status + ", " + at + "]";
    }
}
