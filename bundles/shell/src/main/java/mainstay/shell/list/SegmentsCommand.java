package mainstay.shell.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.run.segments.ColumnGroups;
import mainstay.run.segments.Concentration;
import mainstay.run.segments.SegmentClass;
import mainstay.run.segments.SegmentMatrix;
import mainstay.segments.Segments;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.filter.ColumnNames;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code segments}: how many accounts, how much value and profit stand in each class, and how concentrated they are. */
@Component(
        service = Command.class,
        property = Command.NAME + "=segments",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class SegmentsCommand implements Command {
    private static final String PARETO = "pareto";
    private static final String MATRIX = "--matrix";
    private static final String AGAINST = "--against";
    private static final String BY = "--by";
    private static final String MEASURE = "--measure";
    private static final List<String> USUAL_MEASURES = List.of("value", "revenue", "gross_profit", "expected_profit");
    private static final List<Double> SHARES = List.of(0.50, 0.80, 0.95);

    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public SegmentsCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "segments", "counts and adds up accounts by class of each segmentation, or by any columns")
                .addPositional(Options.operand(
                        "NAME", "0..1", "0", "one segmentation, or pareto (default: all segmentations)"))
                .addOption(Options.flag(MATRIX, "as a matrix: by its two axes, or by coverage"))
                .addOption(Options.text(
                        AGAINST, "NAME", "as a matrix by another segmentation, by coverage, or by any column of texts"))
                .addOption(Options.text(BY, "COLUMN,...", "puts together accounts that have the same in these columns"))
                .addOption(Options.text(
                        MEASURE,
                        "COLUMN,...",
                        "what --by adds up (default: value, revenue, gross_profit, expected_profit)"))
                .addOption(Options.rollup())
                .addOption(Options.coverage());
    }

    @Override
    public List<String> examples() {
        return List.of(
                "segments",
                "segments tier",
                "segments value_relationship --matrix",
                "segments tier --against contribution",
                "segments tier --against region",
                "segments three-axis --matrix",
                "segments margin-strategic",
                "segments --by region,industry",
                "segments --by industry --measure value,white_space,large",
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
        Optional<String> by = Options.value(call, BY);
        Optional<String> measure = Options.value(call, MEASURE);
        refuseMixture(name, matrix, by, measure);
        return workspace.withResult(
                Options.basis(call),
                result -> by.isPresent()
                        ? groups(result, by.get(), measure)
                        : name.equals(PARETO)
                                ? pareto(result)
                                : matrix ? matrix(result, name, against) : view(result, name));
    }

    private static void refuseMixture(String name, boolean matrix, Optional<String> by, Optional<String> measure) {
        if (by.isPresent() && (matrix || !name.isEmpty())) {
            throw new MainstayException(
                    Code.WRONG_CALL, "--by makes a list of groups and goes with no segmentation and no matrix");
        }
        if (measure.isPresent() && by.isEmpty()) {
            throw new MainstayException(Code.WRONG_CALL, "--measure goes with --by, such as: segments --by region");
        }
    }

    private static CommandOutput groups(LiveResult result, String by, Optional<String> measure) {
        RankColumns columns = RankColumns.of(result);
        List<Column> measures = measure.map(typed -> columns(columns, MEASURE, typed))
                .orElseGet(() -> USUAL_MEASURES.stream().map(columns::column).toList());
        measures.stream()
                .filter(each -> !ColumnGroups.canBeAdded(each))
                .findFirst()
                .ifPresent(each -> {
                    throw new MainstayException(
                            Code.WRONG_CALL,
                            each.name() + " cannot be added up" + (each.kind() == Kind.TEXT ? ": it is a text" : "")
                                    + "; --measure takes amounts, counts and flags, such as value,large");
                });
        ColumnGroups groups = ColumnGroups.of(
                columns(columns, BY, by),
                measures,
                "accounts",
                result.book().accounts().size());
        return CommandOutput.Rows.of(groups.columns(), groups.size())
                .noting(notes(result))
                .concluding(List.of(result.terms()));
    }

    private static List<Column> columns(RankColumns columns, String option, String typed) {
        ColumnNames names = new ColumnNames(columns);
        return ListedNames.of(option, typed).stream()
                .map(name -> names.name(ListedNames.unquoted(name)))
                .distinct()
                .map(columns::column)
                .toList();
    }

    /** The segmentation, or the column of texts. */
    private static String side(LiveResult result, String name) {
        String wanted = name.replace('-', '_');
        List<String> segmentations = named(result);
        if (name.isEmpty() || name.equals(SegmentMatrix.COVERAGE) || segmentations.contains(wanted)) {
            return wanted;
        }
        RankColumns columns = RankColumns.of(result);
        String column = new ColumnNames(columns)
                .find(ListedNames.unquoted(name))
                .filter(found -> columns.column(found).kind() == Kind.TEXT)
                .orElse("");
        return column.isEmpty() ? chosen(result, name).get(0) : column;
    }

    private static CommandOutput matrix(LiveResult result, String name, String against) {
        SegmentMatrix matrix = SegmentMatrix.of(result, side(result, name), side(result, against));
        return CommandOutput.Rows.of(matrix.columns(), matrix.size())
                .grouped(matrix.rows())
                .noting(notes(result))
                .concluding(List.of(result.terms()));
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
        return CommandOutput.Rows.of(columns, names.size())
                .noting(notes(result))
                .concluding(List.of(result.terms()));
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
                .noting(notes(result))
                .concluding(Stream.concat(strategies(classes), Stream.of(result.terms()))
                        .toList());
    }

    /** What to do with each class, where its name does not say it. */
    private static Stream<String> strategies(List<SegmentClass> classes) {
        return classes.stream()
                .filter(each ->
                        !Segments.strategy(each.segmentation(), each.name()).isEmpty())
                .map(each -> each.name() + ": " + Segments.strategy(each.segmentation(), each.name()));
    }

    private static List<String> notes(LiveResult result) {
        return Stream.concat(ListQuery.currency(result).stream(), result.notes().stream())
                .toList();
    }

    /** All that can be named; some are shown only then. */
    private static List<String> named(LiveResult result) {
        return Stream.concat(SegmentClass.segmentations(result).stream(), SegmentClass.further(result).stream())
                .toList();
    }

    private static List<String> chosen(LiveResult result, String name) {
        List<String> all = named(result);
        String wanted = name.replace('-', '_');
        if (name.isEmpty() || all.contains(wanted)) {
            return name.isEmpty() ? SegmentClass.segmentations(result) : List.of(wanted);
        }
        if (RankColumns.of(result).names().contains(wanted)) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "there is no segmentation \"" + name + "\"; it is a column: segments --by " + wanted);
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
                        workspace.withResult(SegmentsCommand::named).stream(),
                        Stream.of(against ? SegmentMatrix.COVERAGE : PARETO))
                .map(name -> new Candidate(name, ""))
                .toList();
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return option.equals(BY) || option.equals(MEASURE)
                ? workspace.withResult(result -> ColumnEnding.of(
                        option,
                        typed,
                        RankColumns.of(result),
                        result.book().accounts().size()))
                : Command.super.ending(option, typed, context);
    }
}
