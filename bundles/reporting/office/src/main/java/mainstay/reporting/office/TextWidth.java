package mainstay.reporting.office;

/** How wide a text is where no font is there to measure with. */
public final class TextWidth {
    private TextWidth() {}

    /** In letters; an ideograph is as wide as two. */
    public static int of(String text) {
        return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    private static boolean isWide(int character) {
        return Character.isIdeographic(character)
                || (character >= 0x1100 && character < 0x1200)
                || (character >= 0x3000 && character < 0x3130)
                || (character >= 0xAC00 && character < 0xD7B0)
                || (character >= 0xFF00 && character < 0xFF61)
                || character >= 0x1F300;
    }
}
