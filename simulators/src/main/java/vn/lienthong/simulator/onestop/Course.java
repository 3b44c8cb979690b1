package vn.lienthong.simulator.onestop;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.simulator.onestop.Step.Desk;

/** The steps that a fate brings, before they have their moments. */
final class Course {
    private final List<Leg> legs = new ArrayList<>();

    private Course() {}

    /**
     * A step to come.
     *
     * @param share how much of the working time it takes, beside the others
     */
    record Leg(Status status, String content, Desk desk, double share) {}

    static List<Leg> of(Fate fate, Dice dice) {
        Course course = new Course();
        course.add(Status.RECEIVED, "Tiếp nhận hồ sơ", Desk.COUNTER, 0);
        switch (fate) {
            case ON_TIME, LATE -> course.begin(dice).decide(dice).hand(dice);
            case SUPPLEMENTED ->
                course.begin(dice).supplement(dice).decide(dice).hand(dice);
            case PAID_LATER -> course.begin(dice).pay().decide(dice).hand(dice);
            case NOT_ACCEPTED ->
                course.legs.set(
                        0,
                        new Leg(Status.NOT_ACCEPTED, "Từ chối: thành phần hồ sơ không đúng quy định", Desk.COUNTER, 0));
            case WITHDRAWN ->
                course.begin(dice).add(Status.WITHDRAWN_BY_CITIZEN, "Công dân đề nghị rút hồ sơ", Desk.COUNTER, 2);
            case STOPPED ->
                course.begin(dice)
                        .add(Status.STOPPED, "Dừng xử lý, thông báo bằng văn bản cho công dân", Desk.LEADER, 3);
            case STUCK -> course.begin(dice);
            case UNUSUAL -> course.goWrong(dice);
        }
        return List.copyOf(course.legs);
    }

    private Course begin(Dice dice) {
        add(Status.IN_PROCESS, "Chuyển hồ sơ đến phòng chuyên môn", Desk.COUNTER, 0.4);
        add(Status.IN_PROCESS, "Phân công chuyên viên xử lý", Desk.HEAD, 0.6);
        add(Status.IN_PROCESS, "Kiểm tra, thẩm định hồ sơ", Desk.SPECIALIST, 2);
        if (dice.chance(0.45)) {
            add(Status.IN_PROCESS, "Lấy ý kiến đơn vị liên quan", Desk.SPECIALIST, 2);
        }
        return this;
    }

    private Course supplement(Dice dice) {
        int times = dice.chance(0.15) ? 2 : 1;
        for (int i = 0; i < times; i++) {
            add(Status.SUPPLEMENT_REQUESTED, "Yêu cầu công dân bổ sung giấy tờ", Desk.SPECIALIST, 0.5);
            add(Status.IN_PROCESS, "Tiếp nhận giấy tờ bổ sung", Desk.COUNTER, 3);
        }
        return this;
    }

    private Course pay() {
        add(Status.PAYMENT_REQUESTED, "Thông báo nộp phí, lệ phí", Desk.COUNTER, 0.5);
        add(Status.IN_PROCESS, "Xác nhận đã nộp phí, lệ phí", Desk.COUNTER, 1);
        return this;
    }

    private Course decide(Dice dice) {
        add(Status.IN_PROCESS, "Dự thảo kết quả giải quyết", Desk.SPECIALIST, 2);
        if (dice.chance(0.6)) {
            add(Status.IN_PROCESS, "Kiểm tra dự thảo, trình lãnh đạo", Desk.HEAD, 1);
        }
        add(Status.IN_PROCESS, "Ký duyệt kết quả", Desk.LEADER, 1);
        return this;
    }

    private Course hand(Dice dice) {
        add(Status.COMPLETED, "Chuyển kết quả về bộ phận một cửa", Desk.SPECIALIST, 0.3);
        if (!dice.chance(0.04)) {
            add(Status.RESULT_RETURNED, "Trả kết quả cho công dân", Desk.COUNTER, 0.8);
        }
        return this;
    }

    private void goWrong(Dice dice) {
        switch (dice.upTo(3)) {
            case 0 ->
                add(Status.COMPLETED, "Chuyển kết quả về bộ phận một cửa", Desk.SPECIALIST, 1)
                        .add(Status.RESULT_RETURNED, "Trả kết quả cho công dân", Desk.COUNTER, 1);
            case 1 ->
                begin(dice)
                        .decide(dice)
                        .hand(dice)
                        .add(Status.IN_PROCESS, "Đính chính sai sót trong kết quả", Desk.SPECIALIST, 1)
                        .add(Status.RESULT_RETURNED, "Trả kết quả đã đính chính", Desk.COUNTER, 1);
            default ->
                begin(dice)
                        .add(Status.RECEIVED, "Tiếp nhận lại hồ sơ", Desk.COUNTER, 1)
                        .decide(dice)
                        .hand(dice);
        }
    }

    private Course add(Status status, String content, Desk desk, double share) {
        legs.add(new Leg(status, content, desk, share));
        return this;
    }
}
