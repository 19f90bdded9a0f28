package mainstay.reporting.table;

import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.api.Axis;
import mainstay.reporting.text.Cells;

/** Four quadrants side by side in a frame. */
record MatrixBox(Axis area, int width) {
    private static final int WIDEST = 120;

    /** The lines: high and high at the upper right. */
    List<String> lines(List<Quadrant> quadrants, Ink ink) {
        int inner = (Math.min(width, WIDEST) - 7) / 2;
        String rule = "─".repeat(inner + 2);
        List<String> lines = new ArrayList<>();
        lines.add("┌" + rule + "┬" + rule + "┐");
        lines.addAll(beside(quadrants.get(1), quadrants.get(0), inner, ink));
        lines.add("├" + rule + "┼" + rule + "┤");
        lines.addAll(beside(quadrants.get(3), quadrants.get(2), inner, ink));
        lines.add("└" + rule + "┴" + rule + "┘");
        return lines;
    }

    private List<String> beside(Quadrant left, Quadrant right, int inner, Ink ink) {
        List<String> lefts = texts(left);
        List<String> rights = texts(right);
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < Math.max(lefts.size(), rights.size()); at++) {
            AnsiStyle tone = at == 0 ? AnsiStyle.HEADING : AnsiStyle.PLAIN;
            lines.add("│ " + cell(lefts, at, inner, tone, ink) + " │ " + cell(rights, at, inner, tone, ink) + " │");
        }
        return lines;
    }

    private static String cell(List<String> texts, int at, int inner, AnsiStyle tone, Ink ink) {
        return ink.paint(tone, Cells.left(at < texts.size() ? texts.get(at) : "", inner));
    }

    private List<String> texts(Quadrant quadrant) {
        List<String> texts = new ArrayList<>();
        texts.add(quadrant.name());
        texts.addAll(quadrant.totals(area));
        texts.addAll(quadrant.first());
        return texts;
    }
}
