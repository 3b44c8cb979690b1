package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class InventedPersonsTest {

    @Test
    void aPersonIsFoundByNumberAndByNameHoweverItIsWritten() {
        assertThat(InventedPersons.in("WARN question of 025000000001 failed")).contains("025000000001");
        assertThat(InventedPersons.in(Normalizer.normalize("for Phạm Thị Mẫu", Normalizer.Form.NFD)))
                .contains("Phạm Thị Mẫu");
        assertThat(InventedPersons.in("question 20260315-000042 at 1025000000001"))
                .isEmpty();
    }
}
