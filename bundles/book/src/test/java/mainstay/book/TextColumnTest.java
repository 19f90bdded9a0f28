package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextColumnTest {
    private static final int MANY = 80_000;

    @Test
    void fewTextsShareADictionary() {
        TextColumn column = TextColumn.of("Zürich", "", "Zürich", "北京");

        assertThat(column).isInstanceOf(TextColumn.Dictionary.class);
        assertThat(texts(column)).containsExactly("Zürich", "", "Zürich", "北京");
    }

    @Test
    void manyTextsShareAPoolAndReadTheSame() {
        TextColumn column = many();

        assertThat(column).isInstanceOf(TextColumn.Pool.class);
        assertThat(column.size()).isEqualTo(MANY);
        assertThat(IntStream.range(0, MANY).filter(row -> !column.get(row).equals(text(row))))
                .isEmpty();
    }

    @Test
    void theFormChangesOnlyWhenTheDictionaryIsFull() {
        int full = 1 << 16;
        TextColumn.Builder builder = distinct(full);
        builder.add("one more").add("");

        assertThat(distinct(full).build()).isInstanceOf(TextColumn.Dictionary.class);
        assertThat(builder.size()).isEqualTo(full + 2);
        TextColumn column = builder.build();
        assertThat(column).isInstanceOf(TextColumn.Pool.class);
        assertThat(column.get(full - 1)).isEqualTo("text " + (full - 1));
        assertThat(column.get(full)).isEqualTo("one more");
        assertThat(column.get(full + 1)).isEmpty();
    }

    @Test
    void bothFormsCanBePutInAnotherOrder() {
        assertThat(texts(TextColumn.of("a", "b", "c").inOrder(new int[] {2, 0, 2})))
                .containsExactly("c", "a", "c");
        assertThat(texts(many().inOrder(new int[] {79_999, 3, 0, 7, 7})))
                .containsExactly(text(79_999), text(3), text(0), text(7), text(7));
    }

    @Test
    void aConstantHoldsTheSameTextInEveryRow() {
        assertThat(texts(TextColumn.constant("x", 3))).containsExactly("x", "x", "x");
        assertThat(TextColumn.constant("x", 0).size()).isZero();
    }

    private static TextColumn.Builder distinct(int count) {
        TextColumn.Builder builder = new TextColumn.Builder();
        IntStream.range(0, count).forEach(row -> builder.add("text " + row));
        return builder;
    }

    private static TextColumn many() {
        TextColumn.Builder builder = new TextColumn.Builder();
        IntStream.range(0, MANY).forEach(row -> builder.add(text(row)));
        return builder.build();
    }

    /** Texts of every length in UTF-8, some of them empty. */
    private static String text(int row) {
        return row % 7 == 0 ? "" : "é世😀".repeat(row % 5) + row;
    }

    private static String[] texts(TextColumn column) {
        return IntStream.range(0, column.size()).mapToObj(column::get).toArray(String[]::new);
    }
}
