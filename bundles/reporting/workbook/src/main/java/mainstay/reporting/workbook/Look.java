package mainstay.reporting.workbook;

import mainstay.book.Kind;

/** How a cell looks; together with the kind of what it holds, a style of the workbook. */
enum Look {
    /** Data. */
    PLAIN,
    /** A formula. A text here has no text format, or it would show the formula once edited. */
    LIVE,
    /** What a reader may change, so that others follow. */
    EDITABLE,
    /** The head of a column. */
    HEADING,
    /** The title of the report. */
    TITLE,
    /** The title of a section. */
    SECTION,
    /** The title of a block. */
    BLOCK,
    /** Sentences, broken into lines. */
    PROSE,
    /** What is told beside a figure or a link. */
    REMARK,
    /** What the reader must know. */
    WARNING,
    /** A way to another sheet. */
    LINK;

    /** The number of the style for cells of this kind: {@link Styles} writes them in this order. */
    @SuppressWarnings("EnumOrdinal")
    int style(Kind kind) {
        return 1 + ordinal() * Kind.values().length + kind.ordinal();
    }
}
