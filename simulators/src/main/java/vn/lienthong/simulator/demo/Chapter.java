package vn.lienthong.simulator.demo;

import java.util.List;

/**
 * What a {@link Scene} leaves on the screen.
 *
 * @param title Vietnamese and English
 * @param lines what happened
 * @param findings which promises held
 */
record Chapter(String title, List<String> lines, List<Finding> findings) {
    Chapter {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }
}
