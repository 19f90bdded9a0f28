package mainstay.shell.filter;

/**
 * A word, number, text or sign of an expression.
 *
 * @param text what it stands for, without quotes
 * @param position its first character, counted from 1
 */
record FilterToken(Form form, String text, int position) {

    /** What it looks like. */
    enum Form {
        /** Letters, digits and underscores: a column, a function or an operator. */
        WORD,
        /** A name in backticks or square brackets: a column, whatever it is. */
        QUOTED_NAME,
        /** A text in single quotes. */
        TEXT,
        /** A text in double quotes, or a column's name, as in SQL. */
        TEXT_OR_NAME,
        /** A number without sign; a percentage has a sign of its own. */
        NUMBER,
        /** A comparison, a bracket, a comma and the like. */
        SIGN,
        /** After the last. */
        END
    }

    boolean isSign(String sign) {
        return form == Form.SIGN && text.equals(sign);
    }

    /** Whether it is this word, in any case. */
    boolean isWord(String word) {
        return form == Form.WORD && text.equalsIgnoreCase(word);
    }
}
