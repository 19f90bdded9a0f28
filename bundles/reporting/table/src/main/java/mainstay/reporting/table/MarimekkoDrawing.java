package mainstay.reporting.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.reporting.api.Marimekko;
import mainstay.reporting.api.Marimekko.Strip;
import mainstay.reporting.text.Cells;
import mainstay.reporting.text.Visible;

/** A line a strip, as long as what it comes to, its parts one behind the other, each in letters of its own. */
record MarimekkoDrawing(Marimekko chart) implements Drawing {
    private static final List<String> LETTERS = List.of("█", "▒", "░", "·");
    private static final int LEAST_BAR = 4;
    private static final String GAP = " ";

    @Override
    public List<String> lines(int width, Ink ink) {
        List<Strip> strips = chart.strips();
        Amounts totals = new Amounts(
                chart.kind(), strips.stream().mapToDouble(Strip::width).toArray());
        int numbers =
                totals.places().map(at -> Cells.width(totals.brief(at))).max().orElse(0);
        int room = Math.max(LEAST_BAR, width - numbers - 2 * GAP.length() - LEAST_BAR);
        int labels = Math.min(
                Math.min(room, width / 3),
                strips.stream()
                        .mapToInt(strip -> Cells.width(Visible.text(strip.label())))
                        .max()
                        .orElse(0));
        int cells = width - labels - numbers - 2 * GAP.length();
        double widest = strips.stream()
                .mapToDouble(MarimekkoDrawing::drawn)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < strips.size(); at++) {
            String label = Cells.left(Visible.text(strips.get(at).label()), labels);
            String number = Cells.right(totals.brief(at), numbers);
            lines.add((label + GAP + number + GAP + bar(strips.get(at), widest, cells, ink)).stripTrailing());
        }
        lines.addAll(Cells.wrap(legend(), width).stream()
                .map(line -> ink.paint(AnsiStyle.FAINT, line))
                .toList());
        return lines;
    }

    /** The parts, each as many letters long as it is of the widest strip; rounded at their ends, so that a strip is as long as it is. */
    private String bar(Strip strip, double widest, int cells, Ink ink) {
        StringBuilder bar = new StringBuilder();
        double end = 0;
        int drawn = 0;
        for (int part = 0; part < chart.parts().size(); part++) {
            end += Math.max(0, strip.amounts().get(part));
            int until = widest > 0 ? (int) Math.round(Math.min(1, end / widest) * cells) : drawn;
            if (until > drawn) {
                bar.append(ink.paint(AnsiStyle.series(part), letter(part).repeat(until - drawn)));
                drawn = until;
            }
        }
        return bar.toString();
    }

    private static double drawn(Strip strip) {
        return strip.amounts().stream()
                .mapToDouble(amount -> Math.max(0, amount))
                .sum();
    }

    private static String letter(int part) {
        return LETTERS.get(part % LETTERS.size());
    }

    private String legend() {
        return IntStream.range(0, chart.parts().size())
                .mapToObj(
                        part -> letter(part) + " " + Visible.text(chart.parts().get(part)))
                .reduce((all, next) -> all + ", " + next)
                .orElse("");
    }
}
