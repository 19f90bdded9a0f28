package mainstay.reporting.slides;

import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.text.Visible;

/** Sentences as points below one another, as many as a box has room for; if there are more, the last says how many. */
final class Points {
    /** How far the text of a point stands from the edge, in points. */
    static final int INDENT = 16;

    /** The space below a point, in points. */
    static final int SPACE = 6;

    /** How long a point may be in letters of the least size, and in larger ones. */
    private static final int LEAST_LINES = 3;

    private static final int MOST_LINES = 8;

    private Points() {}

    /** The points in letters of the largest size that holds all of them, else the first in the least. */
    static List<Paragraph> in(Box box, List<String> sentences, int largest, int least, SlideInk ink) {
        for (int size = largest; size > least; size--) {
            List<Paragraph> points = at(box, sentences, size, MOST_LINES, ink);
            if (points.size() == sentences.size()) {
                return points;
            }
        }
        List<Paragraph> points =
                new ArrayList<>(at(box.top(box.height() - line(least)), sentences, least, LEAST_LINES, ink));
        int left = sentences.size() - points.size();
        if (left > 0) {
            points.add(
                    Paragraph.of(SlideWords.more(left), least, SlideInk.QUIET).asPoint());
        }
        return points;
    }

    private static long line(int size) {
        return Math.round((size * TextRoom.LINE + SPACE) * Box.POINT);
    }

    /** The first points, until there is no room. */
    private static List<Paragraph> at(Box box, List<String> sentences, int size, int lines, SlideInk ink) {
        List<Paragraph> points = new ArrayList<>();
        double width = box.widthInPoints() - INDENT;
        double height = 0;
        for (String sentence : sentences) {
            String text = TextRoom.cut(Visible.text(sentence), size, width, lines);
            height += TextRoom.lines(text, size, width) * size * TextRoom.LINE + SPACE;
            if (height > box.heightInPoints()) {
                return points;
            }
            points.add(Paragraph.of(text, size, ink).asPoint());
        }
        return points;
    }
}
