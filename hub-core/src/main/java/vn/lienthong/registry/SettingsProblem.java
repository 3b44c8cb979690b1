package vn.lienthong.registry;

import java.util.Map;

/**
 * One mistake in a configuration file.
 *
 * @param file relative to the installation's folder
 * @param line 1 for the first; 0 where the problem has no line, such as a missing file
 * @param key where in the file, e.g. {@code settings.base} or {@code [2].parent}; empty for the file as a whole
 * @param reason code of the reason; sentence and remedy stand in the text catalogue under {@code settings.<reason>} and
 *     {@code settings.<reason>.remedy}
 * @param facts what the sentences need; never the value of a secret. {@code didYouMean} is the nearest known word
 */
public record SettingsProblem(String file, int line, String key, String reason, Map<String, String> facts) {
    /** Name of the fact that holds the nearest known word; its sentence is {@code settings.did_you_mean}. */
    public static final String DID_YOU_MEAN = "didYouMean";

    public SettingsProblem {
        facts = Map.copyOf(facts);
    }

    /** {@code connections/ioc.yaml:4}, as editors and terminals make it a link. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }
}
