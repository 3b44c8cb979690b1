package vn.lienthong.model;

/**
 * Whether number, name and birth belong to one citizen (xác thực thông tin công dân).
 *
 * @param matches tồn tại
 */
public record PersonCheck(boolean matches) implements Answer {
    @Override
    public String toString() {
        return "PersonCheck";
    }
}
