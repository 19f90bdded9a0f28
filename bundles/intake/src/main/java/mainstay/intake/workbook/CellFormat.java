package mainstay.intake.workbook;

/**
 * What a number format makes of a number, as far as it matters to us.
 *
 * @param kind what the number is
 * @param digits how many digits zeros fill it up to
 */
record CellFormat(Kind kind, int digits) {

    /** What a number is. */
    enum Kind {
        /** A number, however it is shown. */
        NUMBER,
        /** A number that is filled up with zeros at its left, as ids are. */
        ZEROS,
        /** A day or a time of a day. */
        DATE,
        /** A time that may be longer than a day. */
        ELAPSED
    }

    static final CellFormat GENERAL = new CellFormat(Kind.NUMBER, 0);
    private static final CellFormat DATE = new CellFormat(Kind.DATE, 0);
    private static final CellFormat ELAPSED = new CellFormat(Kind.ELAPSED, 0);

    /** The format of a built-in number. */
    static CellFormat builtIn(int id) {
        if (id == 46) {
            return ELAPSED;
        }
        // 27 to 36 and 50 to 58 are dates in the Chinese, Japanese and Korean versions, the only ones that write them.
        boolean date =
                (id >= 14 && id <= 22) || id == 45 || id == 47 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return date ? DATE : GENERAL;
    }

    /** The format of a code such as {@code yyyy\-mm\-dd;@}. */
    static CellFormat of(String code) {
        if (code.length() <= 64 && code.matches("0{2,}")) {
            return new CellFormat(Kind.ZEROS, code.length());
        }
        boolean elapsed = false;
        boolean date = false;
        for (int at = 0; at < code.length(); at++) {
            char c = code.charAt(at);
            if (c == ';') {
                break;
            }
            if (c == '"') {
                at = end(code, at + 1, '"');
            } else if (c == '[') {
                int end = end(code, at + 1, ']');
                elapsed |= code.substring(at + 1, Math.min(end, code.length())).matches("[hH]+|[mM]+|[sS]+");
                at = end;
            } else if (c == '\\' || c == '_' || c == '*') {
                at++;
            } else if (code.regionMatches(true, at, "General", 0, 7)) {
                at += 6;
            } else {
                date |= "ymdhsYMDHS".indexOf(c) >= 0;
            }
        }
        return elapsed ? ELAPSED : date ? DATE : GENERAL;
    }

    /** Whether numbers of this format are days or times. */
    boolean isTime() {
        return kind == Kind.DATE || kind == Kind.ELAPSED;
    }

    private static int end(String code, int from, char closing) {
        int end = code.indexOf(closing, from);
        return end < 0 ? code.length() : end;
    }
}
