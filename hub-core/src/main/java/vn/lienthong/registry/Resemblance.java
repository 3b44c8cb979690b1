package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.model.OrgCode;

/**
 * Whom an unknown code may mean: the same digits in another written form, a slip of the pen. The digits may have been
 * issued anew under QĐ 20/2020, so this only ever proposes.
 */
final class Resemblance {
    private static final Pattern QCVN102 = Pattern.compile("(\\d{3})\\.(\\d{2})\\.(\\d{2})\\.([A-Z]\\d{2})");
    private static final Pattern QD20 = Pattern.compile("([A-Z]\\d{2})(?:\\.(\\d{2}))?(?:\\.(\\d{2,3}))?");

    private final Organisations organisations;

    Resemblance(Organisations organisations) {
        this.organisations = organisations;
    }

    List<Candidate> of(OrgCode code, LocalDate day) {
        List<Candidate> candidates = new ArrayList<>();
        for (String form : otherForms(code.value())) {
            add(form, day, Candidate.Reason.OTHER_WRITTEN_FORM, candidates);
        }
        if (candidates.isEmpty()) {
            Nearest.to(
                            code.value(),
                            organisations.codes().stream().map(OrgCode::value).toList())
                    .ifPresent(near -> add(near, day, Candidate.Reason.SIMILAR_CODE, candidates));
        }
        return candidates;
    }

    private void add(String form, LocalDate day, Candidate.Reason reason, List<Candidate> candidates) {
        Optional<Organisation> found =
                organisations.find(OrgCode.of(form), day).or(() -> organisations.findEver(OrgCode.of(form)));
        found.filter(unit -> candidates.stream().noneMatch(c -> c.organisation().equals(unit)))
                .ifPresent(unit -> candidates.add(new Candidate(unit, reason)));
    }

    /** {@code 000.20.32.H44} ↔ {@code H44.32.20} ↔ {@code 000-20-32-H44}; also with signs that people put in between. */
    static List<String> otherForms(String code) {
        String dotted = code.replaceAll("[-_]", ".");
        List<String> forms = new ArrayList<>();
        Matcher upwards = QCVN102.matcher(dotted);
        if (upwards.matches()) {
            forms.add(dotted);
            forms.add(dotted.replace('.', '-'));
            forms.add(upwards.group(4) + part(upwards.group(3)) + part(upwards.group(2)) + part(upwards.group(1)));
        }
        Matcher downwards = QD20.matcher(dotted);
        if (downwards.matches()) {
            String second = Optional.ofNullable(downwards.group(2)).orElse("00");
            String third = Optional.ofNullable(downwards.group(3)).orElse("00");
            String upward = "000." + third + "." + second + "." + downwards.group(1);
            if (third.length() == 2) {
                forms.add(upward);
                forms.add(upward.replace('.', '-'));
            }
            forms.add(dotted);
        }
        forms.remove(code);
        return forms.stream().distinct().toList();
    }

    private static String part(String digits) {
        return digits.matches("0+") ? "" : "." + digits;
    }
}
