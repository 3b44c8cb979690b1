package vn.lienthong.model;

/** Giới tính; every service has digits of its own for it. */
public enum Gender {
    /** Nam. */
    MALE,
    /** Nữ. */
    FEMALE,
    /** Khác. */
    OTHER
}
