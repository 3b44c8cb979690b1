package vn.lienthong.app.cli;

import vn.lienthong.registry.SettingsProblem;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** A mistake in a configuration file as one line: where, what, what to do, did you mean. */
record ConfigurationLines(Texts texts) {
    String of(SettingsProblem problem, Lang lang) {
        String code = "settings." + problem.reason();
        StringBuilder line = new StringBuilder((problem.place() + " " + problem.key()).strip())
                .append(": ")
                .append(texts.say(lang, code, problem.facts()))
                .append(' ')
                .append(texts.say(lang, code + ".remedy", problem.facts()));
        if (problem.facts().containsKey(SettingsProblem.DID_YOU_MEAN)) {
            line.append(' ').append(texts.say(lang, "settings.did_you_mean", problem.facts()));
        }
        return line.toString();
    }
}
