package vn.lienthong.simulator.onestop;

import java.time.Instant;

/**
 * One step in the life of a dossier.
 *
 * @param at when it was done
 * @param content what was done, in the office's words
 * @param desk who does it
 */
record Step(Instant at, Status status, String content, Desk desk) {

    /** Part of the office. */
    enum Desk {
        COUNTER("Bộ phận Tiếp nhận và Trả kết quả", "Công chức một cửa"),
        SPECIALIST("Phòng chuyên môn", "Chuyên viên"),
        HEAD("Phòng chuyên môn", "Trưởng phòng"),
        LEADER("Lãnh đạo cơ quan", "Phó Giám đốc");

        private final String department;
        private final String title;

        Desk(String department, String title) {
            this.department = department;
            this.title = title;
        }

        String department() {
            return department;
        }

        String title() {
            return title;
        }
    }
}
