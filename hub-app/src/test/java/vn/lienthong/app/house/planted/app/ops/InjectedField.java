package vn.lienthong.app.house.planted.app.ops;

import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the rule {@code no-field-injection}. */
class InjectedField {
    @Autowired
    private Runnable work;

    void run() {
        work.run();
    }
}
