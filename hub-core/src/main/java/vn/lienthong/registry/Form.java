package vn.lienthong.registry;

/** How the text of one value is read. Throws {@link Unfit}, which never says the value of a secret. */
interface Form<T> {

    T read(String text);
}
