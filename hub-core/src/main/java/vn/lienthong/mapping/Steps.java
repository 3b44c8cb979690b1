package vn.lienthong.mapping;

import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.wire.StrictRecords;

/** The rules of a field in the order in which they are applied, each told by its name in the file. */
public final class Steps {
    private static final int DAY = "2026-01-31".length();

    private final List<Step> steps = new ArrayList<>();

    /** These texts stand for "nothing known". */
    public Steps placeholder(Set<String> texts) {
        Set<String> nothing = Set.copyOf(texts);
        return add((text, trail) -> {
            if (!nothing.contains(text)) {
                return text;
            }
            trail.touch("placeholder");
            return null;
        });
    }

    /** A name all in capitals gets capitals at the start of its words only. */
    public Steps nameCase() {
        return add((text, trail) -> {
            String cased = NameCase.of(text);
            if (!cased.equals(text)) {
                trail.touch("case");
            }
            return cased;
        });
    }

    /**
     * Turns codes of a list.
     *
     * @param day field whose day says which entries hold; empty where the list has no days
     * @param orOtherwise whether a code that is not found leaves nothing behind instead of being refused
     */
    public Steps codes(CodeList list, Optional<String> day, boolean orOtherwise) {
        return add((text, trail) -> {
            Optional<String> to = list.find(text, day.flatMap(trail::made).flatMap(Steps::day));
            if (to.isPresent()) {
                trail.touch("codes");
                return to.get();
            }
            if (orOtherwise) {
                return null;
            }
            throw Refusal.of(list.knows(text) ? "code_not_valid" : "unknown_code", list.expected());
        });
    }

    public Steps date(DateForms forms) {
        return add(forms::read);
    }

    public Steps number(NumberForm form) {
        return add(form::read);
    }

    /** What the field's type refuses becomes absent instead of a problem; for fields that need not be there. */
    public Steps onlyValid(Shape.Field target, StrictRecords records) {
        return add((text, trail) -> {
            if (records.refusal(TextNode.valueOf(text), target.type()).isEmpty()) {
                return text;
            }
            trail.touch("if-invalid");
            return null;
        });
    }

    List<Step> list() {
        return Collections.unmodifiableList(steps);
    }

    private Steps add(Step step) {
        steps.add(step);
        return this;
    }

    private static Optional<LocalDate> day(String moment) {
        try {
            return moment.length() < DAY ? Optional.empty() : Optional.of(LocalDate.parse(moment.substring(0, DAY)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code PHẠM THỊ MẪU} is {@code Phạm Thị Mẫu}; a name that has a small letter is left alone. */
    private static final class NameCase {
        private NameCase() {}

        static String of(String text) {
            if (!text.equals(text.toUpperCase(Locale.ROOT))) {
                return text;
            }
            StringBuilder out = new StringBuilder(text.length());
            boolean inWord = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                out.append(inWord ? Character.toLowerCase(c) : c);
                inWord = Character.isLetter(c);
            }
            return Normalizer.normalize(out, Normalizer.Form.NFC);
        }
    }
}
