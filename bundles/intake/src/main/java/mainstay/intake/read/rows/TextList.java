package mainstay.intake.read.rows;

import mainstay.book.TextColumn;

/** Texts, one after the other, each different text kept once. */
public final class TextList {
    private final TextNumbers texts = new TextNumbers();
    private final IntList codes = new IntList();

    /** Adds one. */
    public void add(String text) {
        codes.add(texts.add(text.toCharArray(), 0, text.length()));
    }

    String get(int at) {
        return texts.get(codes.get(at));
    }

    /** All of them, as a column. */
    public TextColumn toColumn() {
        TextColumn.Builder column = new TextColumn.Builder();
        for (int at = 0; at < codes.size(); at++) {
            column.add(get(at));
        }
        return column.build();
    }
}
