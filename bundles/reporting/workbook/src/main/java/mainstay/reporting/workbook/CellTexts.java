package mainstay.reporting.workbook;

import mainstay.reporting.office.CellAddress;

/** Cuts texts that are longer than a cell may hold, and counts them, so that the summary can say so. */
final class CellTexts {
    private int count;

    /** The text, or as much of it as a cell holds. */
    String cut(String text) {
        if (text.length() <= CellAddress.LONGEST_TEXT) {
            return text;
        }
        count++;
        String end = WorkbookWords.phrase("cut.end");
        int length = CellAddress.LONGEST_TEXT - end.length();
        int whole = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, whole) + end;
    }

    /** How many were cut. */
    int count() {
        return count;
    }
}
