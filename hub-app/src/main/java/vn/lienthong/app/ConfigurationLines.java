package vn.lienthong.app;

import vn.lienthong.registry.SettingsProblem;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** A mistake in a configuration file in sentences: where, what, what to do, did you mean. */
public record ConfigurationLines(Texts texts) {
    public String of(SettingsProblem problem, Lang lang) {
        String where = (problem.place() + " " + problem.key()).strip();
        return where + ": " + reason(problem, lang) + " " + remedy(problem, lang);
    }

    public String reason(SettingsProblem problem, Lang lang) {
        return texts.say(lang, code(problem), problem.facts());
    }

    public String remedy(SettingsProblem problem, Lang lang) {
        String remedy = texts.say(lang, code(problem) + ".remedy", problem.facts());
        return problem.facts().containsKey(SettingsProblem.DID_YOU_MEAN)
                ? remedy + " " + texts.say(lang, "settings.did_you_mean", problem.facts())
                : remedy;
    }

    private static String code(SettingsProblem problem) {
        return "settings." + problem.reason();
    }
}
