package mainstay.reporting.slides;

import java.io.IOException;
import java.util.List;
import mainstay.reporting.api.Table;

/**
 * The first rows of a table, or of small tables below one another.
 *
 * @param title what they say
 * @param subtitle what they are, and in which unit; may be empty
 * @param tables the rows and columns; at least one
 * @param shaded the names of the columns whose cells are the darker the more is in them
 */
record RowsSlide(String title, String subtitle, List<Table> tables, List<String> shaded) implements Slide {
    private static final int HEADING = 13;
    private static final long HEADING_HEIGHT = 22 * Box.POINT;
    private static final int NOTICE = 11;
    private static final long NOTICE_HEIGHT = 18 * Box.POINT;
    private static final long GAP = 4 * Box.POINT;

    RowsSlide {
        tables = List.copyOf(tables);
        shaded = List.copyOf(shaded);
    }

    @Override
    public void draw(SlideShapes shapes) throws IOException {
        long each = Box.BODY.height() / tables.size();
        long down = 0;
        for (Table table : tables) {
            down += draw(shapes, table, Box.BODY.from(down).top(each)) + GAP;
        }
    }

    /** Draws a table in a box; how high it became. */
    private long draw(SlideShapes shapes, Table table, Box box) throws IOException {
        long heading = tables.size() == 1 ? 0 : HEADING_HEIGHT;
        if (heading > 0) {
            Box above = box.top(heading);
            FittedText text = FittedText.in(above.inBold(), table.title(), HEADING, HEADING);
            shapes.text("heading", above, List.of(text.in(SlideInk.TEXT).asBold()));
        }
        Box room = box.from(heading).top(box.height() - heading - NOTICE_HEIGHT - GAP);
        SlideTable rows = SlideTable.in(room, table);
        shapes.table(table.title(), room, rows, shaded);
        long height = heading + rows.height();
        String notice = rows.notice();
        if (!notice.isEmpty()) {
            Box below = box.from(height + GAP).top(NOTICE_HEIGHT - GAP);
            shapes.text(
                    "notice",
                    below,
                    List.of(FittedText.in(below, notice, NOTICE, NOTICE).in(SlideInk.QUIET)));
            height += NOTICE_HEIGHT;
        }
        return height;
    }
}
