package mainstay.shell.command;

import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.View;
import mainstay.run.Result;
import mainstay.run.SegmentClass;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code segments}: how many accounts, how much value and profit stand in each class. */
@Component(service = Command.class)
public final class SegmentsCommand implements Command {
    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public SegmentsCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Calls.command("segments", "shows the classes: accounts, value, profit in each")
                .addPositional(Calls.operand("NAME", "0..1", "0", "one segmentation; all when left out"));
    }

    @Override
    public List<String> examples() {
        return List.of("segments", "segments tier", "segments value_relationship --format md");
    }

    @Override
    public View run(ParseResult call, Context context) {
        return workspace.withResult(result -> view(result, Calls.operand(call, 0)));
    }

    private static View view(Result result, String name) {
        List<SegmentClass> classes = chosen(result, name).stream()
                .flatMap(segmentation -> SegmentClass.of(result, segmentation).stream())
                .toList();
        List<Column> columns = List.of(
                Column.text("segmentation", row -> classes.get(row).segmentation()),
                Column.text("class", row -> classes.get(row).name()),
                Column.number(
                        "accounts", Kind.COUNT, row -> (double) classes.get(row).accounts()),
                Column.number("value", Kind.MONEY, row -> classes.get(row).value()),
                Column.number("revenue", Kind.MONEY, row -> classes.get(row).revenue()),
                Column.number(
                        "gross_profit", Kind.MONEY, row -> classes.get(row).grossProfit()),
                Column.number(
                        "expected_profit", Kind.MONEY, row -> classes.get(row).expectedProfit()),
                Column.number(
                        "cost_to_serve", Kind.MONEY, row -> classes.get(row).costToServe()),
                Column.number("sales_time", Kind.RATIO, row -> classes.get(row).salesTime()),
                Column.number(
                        "sales_time_given", Kind.RATIO, row -> classes.get(row).salesTimeGiven()));
        return View.Rows.of(columns, classes.size()).grouped("segmentation").noting(result.notes());
    }

    private static List<String> chosen(Result result, String name) {
        List<String> all = SegmentClass.segmentations(result);
        String wanted = name.replace('-', '_');
        if (name.isEmpty() || all.contains(wanted)) {
            return name.isEmpty() ? all : List.of(wanted);
        }
        throw MainstayException.unknown(
                Code.NOT_FOUND, "segmentation", name, all, "there are " + String.join(", ", all));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, Context context) {
        if (!option.isEmpty() || !before.isEmpty()) {
            return List.of();
        }
        return workspace.withResult(SegmentClass::segmentations).stream()
                .map(name -> new Candidate(name, ""))
                .toList();
    }
}
