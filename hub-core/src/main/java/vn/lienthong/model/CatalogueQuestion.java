package vn.lienthong.model;

/**
 * Asks for all rows of a shared catalogue (danh mục dùng chung). Domain section 4.7.
 *
 * @param name tên danh mục
 */
public record CatalogueQuestion(CatalogueName name) implements Question {
    public CatalogueQuestion {
        Rules.present("name", name);
    }

    @Override
    public String subject() {
        return name.value();
    }

    @Override
    public String toString() {
        return "CatalogueQuestion";
    }
}
