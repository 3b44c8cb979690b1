package vn.lienthong.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a question may show in an address. */
class QuestionKindTest {
    private static final Set<Class<?>> OF_PERSONS = Set.of(
            CitizenId.class, InsuranceNumber.class, BirthDate.class, PartialDate.class, Gender.class, String.class);

    @ParameterizedTest
    @EnumSource(QuestionKind.class)
    void onlyPartsThatCanHoldNobodysDataAreOpen(QuestionKind kind) {
        List<RecordComponent> parts = Arrays.asList(kind.question().getRecordComponents());
        assertThat(parts).extracting(RecordComponent::getName).containsAll(kind.openParts());
        assertThat(parts)
                .filteredOn(part -> kind.openParts().contains(part.getName()))
                .extracting(RecordComponent::getType)
                .doesNotContainAnyElementsOf(OF_PERSONS);
    }
}
