package mainstay.shell.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.LiveResult;
import mainstay.run.segments.Concentration;
import mainstay.run.segments.SegmentClass;
import mainstay.run.segments.SegmentMatrix;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code segments}: how many accounts, how much value and profit stand in each class, and how concentrated they are. */
@Component(service = Command.class, property = Command.NAME + "=segments")
public final class SegmentsCommand implements Command {
    private static final String PARETO = "pareto";
    private static final String MATRIX = "--matrix";
    private static final String AGAINST = "--against";
    private static final List<Double> SHARES = List.of(0.50, 0.80, 0.95);

    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public SegmentsCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("segments", "shows the classes of each segmentation, with accounts, value and profit")
                .addPositional(Options.operand(
                        "NAME", "0..1", "0", "one segmentation, or pareto (default: all segmentations)"))
                .addOption(Options.flag(MATRIX, "as a matrix: by its two axes, or by coverage"))
                .addOption(Options.text(AGAINST, "NAME", "as a matrix by another segmentation, or by coverage"))
                .addOption(Options.rollup());
    }

    @Override
    public List<String> examples() {
        return List.of(
                "segments",
                "segments tier",
                "segments value_relationship --matrix",
                "segments tier --against contribution",
                "segments pareto");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = Options.operand(call, 0);
        String against = call.matchedOptionValue(AGAINST, "");
        boolean matrix = call.hasMatchedOption(MATRIX) || !against.isEmpty();
        if (matrix && (name.isEmpty() || name.equals(PARETO))) {
            throw new MainstayException(
                    Code.WRONG_CALL, "a matrix needs one segmentation, such as: segments value_relationship --matrix");
        }
        return workspace.withResult(
                call.hasMatchedOption(Options.ROLLUP),
                result -> name.equals(PARETO)
                        ? pareto(result)
                        : matrix ? matrix(result, name, against) : view(result, name));
    }

    private static CommandOutput matrix(LiveResult result, String name, String against) {
        String across = against.isEmpty() || against.equals(SegmentMatrix.COVERAGE)
                ? against
                : chosen(result, against).get(0);
        SegmentMatrix matrix = SegmentMatrix.of(result, chosen(result, name).get(0), across);
        return CommandOutput.Rows.of(matrix.columns(), matrix.size())
                .grouped(matrix.rows())
                .noting(result.notes());
    }

    private static CommandOutput pareto(LiveResult result) {
        List<String> names = List.of("value", "revenue", "gross_profit", "expected_profit");
        List<Concentration> spread = Stream.of(
                        result.valuation().value(),
                        result.valuation().revenue(),
                        result.valuation().grossProfit(),
                        result.decision().expectedProfit())
                .map(Concentration::of)
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("measure", names::get));
        for (double share : SHARES) {
            columns.add(Column.number("accounts_for_" + Math.round(100 * share), Kind.COUNT, row -> spread.get(row)
                    .accountsFor(share)));
        }
        columns.add(Column.number("gini", Kind.NUMBER, row -> spread.get(row).gini()));
        columns.add(Column.number(
                "accounts", Kind.COUNT, row -> (double) spread.get(row).accounts()));
        columns.add(Column.number("total", Kind.MONEY, row -> spread.get(row).total()));
        return CommandOutput.Rows.of(columns, names.size()).noting(result.notes());
    }

    private static CommandOutput view(LiveResult result, String name) {
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
        return CommandOutput.Rows.of(columns, classes.size())
                .grouped("segmentation")
                .noting(result.notes());
    }

    private static List<String> chosen(LiveResult result, String name) {
        List<String> all = SegmentClass.segmentations(result);
        String wanted = name.replace('-', '_');
        if (name.isEmpty() || all.contains(wanted)) {
            return name.isEmpty() ? all : List.of(wanted);
        }
        throw MainstayException.unknown(
                Code.NOT_FOUND,
                "segmentation",
                name,
                Stream.concat(all.stream(), Stream.of(PARETO)).toList());
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        boolean against = option.equals(AGAINST);
        if (!against && (!option.isEmpty() || !before.isEmpty())) {
            return List.of();
        }
        return Stream.concat(
                        workspace.withResult(SegmentClass::segmentations).stream(),
                        Stream.of(against ? SegmentMatrix.COVERAGE : PARETO))
                .map(name -> new Candidate(name, ""))
                .toList();
    }
}
