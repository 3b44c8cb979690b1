package vn.lienthong.app.door;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.door.PushReply;
import vn.lienthong.door.RowVerdict;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Problem;
import vn.lienthong.text.Texts;

/**
 * What became of the records of a push: how many, and each that was refused with its reasons.
 *
 * @param unchanged records that told nothing new
 */
record RecordsView(int received, int accepted, int unchanged, int refused, List<Refused> records) {
    private static final int ALL_WELL = 200;
    private static final int SOME_WELL = 207;
    private static final int NONE_WELL = 422;

    static RecordsView of(PushReply.OfRecords reply, Lang lang, Texts texts) {
        List<Refused> refused = new ArrayList<>();
        for (int i = 0; i < reply.verdicts().size(); i++) {
            RowVerdict verdict = reply.verdicts().get(i);
            if (verdict.fate() == RowVerdict.Fate.REFUSED) {
                List<Problem.FieldError> errors = verdict.problems().stream()
                        .map(problem -> Problem.FieldError.of(problem, lang, texts))
                        .toList();
                refused.add(new Refused(i, verdict.row().place().position(), errors));
            }
        }
        return new RecordsView(
                reply.verdicts().size(),
                reply.count(RowVerdict.Fate.ACCEPTED),
                reply.count(RowVerdict.Fate.UNCHANGED),
                refused.size(),
                refused);
    }

    static int status(PushReply.OfRecords reply) {
        int refused = reply.count(RowVerdict.Fate.REFUSED);
        if (refused == 0) {
            return ALL_WELL;
        }
        return refused < reply.verdicts().size() ? SOME_WELL : NONE_WELL;
    }

    /**
     * A record that was refused; it is set aside, and sending it again corrected settles it.
     *
     * @param index of the record in the request, from 0
     */
    record Refused(int index, String place, List<Problem.FieldError> errors) {}
}
