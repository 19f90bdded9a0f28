package mainstay.run;

import java.util.List;
import mainstay.book.NumberText;
import mainstay.run.Explanation.Line;
import mainstay.segments.Segmentation;

/** The classes of the account and what put it there. */
final class ClassLines {

    private ClassLines() {}

    static List<Line> of(Result result, int account) {
        return result.segments().all().stream()
                .map(segmentation -> line(segmentation, account))
                .toList();
    }

    private static Line line(Segmentation segmentation, int account) {
        String name = segmentation.of(account);
        return Line.text(
                "classes",
                segmentation.name(),
                name.isEmpty() ? NumberText.UNDEFINED : name,
                segmentation.reason(account),
                "");
    }
}
