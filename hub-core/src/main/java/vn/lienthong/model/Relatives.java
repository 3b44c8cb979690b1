package vn.lienthong.model;

import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a citizen (thông tin nhân thân).
 *
 * @param father cha
 * @param mother mẹ
 * @param spouse vợ hoặc chồng
 * @param representative người đại diện
 * @param householdHead chủ hộ
 */
public record Relatives(
        Person.@Nullable Relative father,
        Person.@Nullable Relative mother,
        Person.@Nullable Relative spouse,
        Person.@Nullable Relative representative,
        Person.@Nullable HouseholdHead householdHead)
        implements Answer {
    @Override
    public String toString() {
        return "Relatives";
    }
}
