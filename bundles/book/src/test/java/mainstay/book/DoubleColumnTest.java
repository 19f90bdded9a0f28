package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoubleColumnTest {

    @Test
    void aConstantReadsAsAColumnOfTheSameNumber() {
        DoubleColumn column = DoubleColumn.constant(0.35, 3);

        assertThat(column.toArray()).containsExactly(0.35, 0.35, 0.35);
        assertThat(column.inOrder(new int[] {2, 0})).isInstanceOf(DoubleColumn.Constant.class);
        assertThat(column.inOrder(new int[] {2, 0}).size()).isEqualTo(2);
    }

    @Test
    void missingIsNotANumberInEveryRow() {
        assertThat(DoubleColumn.missing(2).toArray()).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void aColumnCanBePutInAnotherOrder() {
        assertThat(DoubleColumn.of(1, 2, 3).inOrder(new int[] {2, 2, 0}).toArray())
                .containsExactly(3, 3, 1);
    }

    @Test
    void theArrayOfAColumnIsACopy() {
        DoubleColumn column = DoubleColumn.of(1, 2);
        column.toArray()[0] = 9;

        assertThat(column.get(0)).isEqualTo(1);
    }
}
