package vn.lienthong.model;

import org.jspecify.annotations.Nullable;

/** A branch of trade that a business has registered (ngành, nghề kinh doanh). */
public record BusinessActivity(String code, @Nullable String name, boolean main) {
    public BusinessActivity {
        code = Text.required("code", code, 20);
        name = Text.optional("name", name, 1000);
    }
}
