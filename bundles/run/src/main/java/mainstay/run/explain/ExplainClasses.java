package mainstay.run.explain;

import java.util.List;
import mainstay.book.NumberText;
import mainstay.run.LiveResult;
import mainstay.run.explain.Explanation.Line;
import mainstay.run.explain.Explanation.Topic;
import mainstay.segments.Segmentation;

/** The classes of the account and what put it there. */
final class ExplainClasses {

    private ExplainClasses() {}

    static List<Line> of(LiveResult result, int account) {
        return result.segments().withFurther().stream()
                .map(segmentation -> line(segmentation, account))
                .toList();
    }

    private static Line line(Segmentation segmentation, int account) {
        String name = segmentation.of(account);
        return Line.text(
                Topic.CLASSES,
                segmentation.name(),
                name.isEmpty() ? NumberText.UNDEFINED : name,
                segmentation.reason(account),
                "");
    }
}
