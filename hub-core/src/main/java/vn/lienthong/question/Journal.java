package vn.lienthong.question;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.AskedQuestion;
import vn.lienthong.ledger.Questions;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Entitlements;

/** Keeps every question with what came of it; each write is durable before anybody is told anything. */
final class Journal {
    private static final long A_DAY = 1_000_000;
    private static final int MOST_REASONS = 20;

    private final Questions questions;
    private final QuestionKeys keys;

    Journal(Questions questions, QuestionKeys keys) {
        this.questions = questions;
        this.keys = keys;
    }

    /** The officer is kept as far as anybody believes who asks. */
    Entry open(Client client, Inquiry inquiry, Configuration configuration) {
        Instant now = questions.now();
        Optional<Entitlements.Officer> officer =
                configuration.entitlements().findOfficer(client.id(), inquiry.officer());
        String signs =
                officer.map(its -> Signs.of(configuration, inquiry, its, now)).orElse(null);
        return new Entry(client, inquiry, officer, questions.nextNumber(), now, signs);
    }

    /** One question on its way. */
    final class Entry {
        private final Client client;
        private final Inquiry inquiry;
        private final Optional<Entitlements.Officer> officer;
        private final long no;
        private final Instant at;
        private final @Nullable String signs;
        private Optional<Permission> permission = Optional.empty();

        private Entry(
                Client client,
                Inquiry inquiry,
                Optional<Entitlements.Officer> officer,
                long no,
                Instant at,
                @Nullable String signs) {
            this.client = client;
            this.inquiry = inquiry;
            this.officer = officer;
            this.no = no;
            this.at = at;
            this.signs = signs;
        }

        Instant at() {
            return at;
        }

        /** Day and sequence, as services want the numbers of questions. */
        String number() {
            return DateTimeFormatter.BASIC_ISO_DATE.format(LocalTimes.day(at)) + "-"
                    + String.format("%06d", no % A_DAY);
        }

        void allowed(Permission given) {
            permission = Optional.of(given);
        }

        /** Nobody is answered: what the service said, or what we did. */
        void failed(String outcome, HubFailure failure) {
            String reasons = failure.problems().stream()
                    .map(FieldProblem::reason)
                    .distinct()
                    .limit(MOST_REASONS)
                    .collect(Collectors.joining(","));
            String signal =
                    failure.facts().getOrDefault("signal", failure.facts().getOrDefault("code", ""));
            String detail = reasons.isEmpty() ? signal : reasons;
            write(outcome, detail.isEmpty() ? null : detail, List.of(), null, null);
        }

        /** Answered, with these fields. */
        void told(Told.State state, @Nullable String code, List<String> fields, byte[] answer, Instant knownAt) {
            write(state.name(), code, fields, answer, knownAt.isBefore(at) ? knownAt : null);
        }

        private void write(
                String outcome,
                @Nullable String detail,
                List<String> fields,
                byte @Nullable [] answer,
                @Nullable Instant knownAt) {
            questions.record(new AskedQuestion(
                    no,
                    at,
                    client.id(),
                    inquiry.kind().service(),
                    permission.map(given -> given.service().connection()).orElse(null),
                    officer.map(Entitlements.Officer::account).orElse(null),
                    officer.map(its -> its.organisation().value()).orElse(null),
                    inquiry.purpose(),
                    permission.map(given -> given.purpose().legalBasis()).orElse(null),
                    inquiry.dossierOrNull(),
                    inquiry.task().orElse(null),
                    keys.hash(Subject.USE, inquiry.question().subject()),
                    fields.isEmpty() ? null : String.join(",", fields),
                    outcome,
                    detail,
                    answer == null ? null : keys.hash("answer", new String(answer, StandardCharsets.UTF_8)),
                    knownAt,
                    signs));
        }
    }
}
