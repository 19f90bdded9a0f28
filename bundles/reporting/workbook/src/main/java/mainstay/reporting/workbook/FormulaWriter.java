package mainstay.reporting.workbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.Cell;
import mainstay.reporting.api.Expression.Choice;
import mainstay.reporting.api.Expression.Constant;
import mainstay.reporting.api.Expression.CountWhere;
import mainstay.reporting.api.Expression.Given;
import mainstay.reporting.api.Expression.Operation;
import mainstay.reporting.api.Expression.Operator;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Expression.TotalWhereBoth;
import mainstay.reporting.api.Expression.Word;
import mainstay.reporting.office.CellAddress;

/**
 * Writes expressions as formulas that come to what we computed, also where something is undefined: a workbook takes an empty
 * cell for 0 and a text for more than any number, we take neither for a number at all. What is undefined is an empty text;
 * a comparison with it does not hold.
 */
final class FormulaWriter {
    private static final String EMPTY = "\"\"";
    private static final String ERROR = "NA()";
    private static final String FALSE = "FALSE()";

    /** A word that the conditions of SUMIF take for itself: no wildcard, comparison, number or date. */
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z_-]*[A-Za-z]");

    private final ExpressionTypes meaning;

    private FormulaWriter(ExpressionTypes meaning) {
        this.meaning = meaning;
    }

    /** The formula of every cell in a column of this sheet; empty when a workbook cannot say it. */
    static Optional<Formula> inRowsOf(TableSheet sheet, Layout layout, Expression expression) {
        return formula(new ExpressionTypes(layout, Optional.of(sheet)), expression);
    }

    /** The formula of a cell on its own; empty when a workbook cannot say it. */
    static Optional<Formula> alone(Layout layout, Expression expression) {
        return formula(new ExpressionTypes(layout, Optional.empty()), expression);
    }

    private static Optional<Formula> formula(ExpressionTypes meaning, Expression expression) {
        return meaning.canSay(expression) ? Formula.of(new FormulaWriter(meaning).shown(expression)) : Optional.empty();
    }

    /** What a cell shows: nothing when it is undefined. */
    private String shown(Expression expression) {
        if (expression instanceof Choice choice) {
            return choice(choice, shown(choice.then()), shown(choice.otherwise()));
        }
        return switch (meaning.typeOf(expression)) {
            case NUMBER -> guarded(number(expression), EMPTY, expression);
            case TRUTH -> flag(expression);
            case TEXT -> text(expression);
        };
    }

    private String choice(Choice choice, String then, String otherwise) {
        return "IF(" + truth(choice.condition()) + "," + then + "," + otherwise + ")";
    }

    /** A formula that counts only if all numbers in these expressions are defined. */
    private String guarded(String formula, String otherwise, Expression... of) {
        Set<String> uncertain = new LinkedHashSet<>();
        List.of(of).forEach(expression -> addUncertain(expression, uncertain));
        String tested = uncertain.isEmpty() ? formula : ifNumbers(uncertain, formula, otherwise);
        return Stream.of(of).anyMatch(this::mayFail) ? "IFERROR(" + tested + "," + otherwise + ")" : tested;
    }

    private static String ifNumbers(Set<String> cells, String formula, String otherwise) {
        String test = cells.size() == 1
                ? "ISNUMBER(" + String.join("", cells) + ")"
                : "COUNT(" + String.join(",", cells) + ")=" + cells.size();
        return "IF(" + test + "," + formula + "," + otherwise + ")";
    }

    /** The cells that may be undefined and that arithmetic looks at, whatever is chosen. */
    private void addUncertain(Expression expression, Set<String> cells) {
        if (expression instanceof Operation operation && ExpressionTypes.isArithmetic(operation)) {
            addUncertain(operation.left(), cells);
            addUncertain(operation.right(), cells);
        } else if (expression instanceof Cell && meaning.typeOf(expression) == FormulaOutcome.NUMBER) {
            cells.add(reference(expression));
        } else if (expression instanceof Given given && isUncertain(given)) {
            cells.add(reference(expression));
        }
    }

    private boolean isUncertain(Given given) {
        Assumption assumption =
                meaning.layout().names().assumption(given.assumption()).orElseThrow();
        return assumption.kind().isNumber()
                && (assumption.formula().isPresent() || Value.of(assumption).isUndefined());
    }

    /** Whether arithmetic may come to an error: a division by 0, or a choice of what is undefined. */
    private boolean mayFail(Expression expression) {
        if (!(expression instanceof Operation operation) || !ExpressionTypes.isArithmetic(operation)) {
            return expression instanceof Choice;
        }
        boolean safeDivisor = operation.right() instanceof Constant constant && constant.value() != 0;
        return (operation.operator() == Operator.DIVIDED_BY && !safeDivisor)
                || mayFail(operation.left())
                || mayFail(operation.right());
    }

    private String number(Expression expression) {
        if (expression instanceof Constant constant) {
            return Value.digits(constant.value());
        }
        if (expression instanceof Operation operation && ExpressionTypes.isArithmetic(operation)) {
            int strength = strength(operation.operator());
            return bracketed(operation.left(), strength)
                    + sign(operation.operator())
                    + bracketed(operation.right(), strength + 1);
        }
        if (expression instanceof Choice choice) {
            return choice(choice, orError(choice.then()), orError(choice.otherwise()));
        }
        if (expression instanceof Cell || expression instanceof Given) {
            return reference(expression);
        }
        return meaning.typeOf(expression) == FormulaOutcome.TRUTH ? truth(expression) : sum(expression);
    }

    private String orError(Expression expression) {
        return guarded(number(expression), ERROR, expression);
    }

    private String bracketed(Expression part, int least) {
        boolean isNegative = part instanceof Constant constant && constant.value() < 0;
        boolean isWeaker = part instanceof Operation inner && strength(inner.operator()) < least;
        return isNegative || isWeaker ? "(" + number(part) + ")" : number(part);
    }

    private String truth(Expression expression) {
        if (expression instanceof Choice choice) {
            return choice(choice, truth(choice.then()), truth(choice.otherwise()));
        }
        if (!(expression instanceof Operation operation) || ExpressionTypes.isArithmetic(operation)) {
            return meaning.typeOf(expression) == FormulaOutcome.TRUTH
                    ? "N(" + reference(expression) + ")=1"
                    : guarded(number(expression) + "<>0", FALSE, expression);
        }
        return switch (operation.operator()) {
            case AND -> "AND(" + joined(operation, Operator.AND) + ")";
            case OR -> "OR(" + joined(operation, Operator.OR) + ")";
            case EQUALS -> same(operation.left(), operation.right());
            default -> compared(operation, operation.operator() == Operator.ABOVE ? ">" : ">=");
        };
    }

    private String joined(Expression expression, Operator operator) {
        return expression instanceof Operation operation && operation.operator() == operator
                ? joined(operation.left(), operator) + "," + joined(operation.right(), operator)
                : truth(expression);
    }

    private String compared(Operation operation, String sign) {
        String formula = number(operation.left()) + sign + number(operation.right());
        return guarded(formula, FALSE, operation.left(), operation.right());
    }

    private String same(Expression left, Expression right) {
        if (meaning.typeOf(left) == FormulaOutcome.TEXT || meaning.typeOf(right) == FormulaOutcome.TEXT) {
            return "EXACT(" + text(left) + "," + text(right) + ")";
        }
        if (meaning.typeOf(left) == FormulaOutcome.TRUTH || meaning.typeOf(right) == FormulaOutcome.TRUTH) {
            return "(" + truth(left) + ")=(" + truth(right) + ")";
        }
        return compared(new Operation(Operator.EQUALS, left, right), "=");
    }

    private String text(Expression expression) {
        if (expression instanceof Word word) {
            return "\"" + word.text().replace("\"", "\"\"") + "\"";
        }
        if (expression instanceof Choice choice) {
            return choice(choice, text(choice.then()), text(choice.otherwise()));
        }
        boolean mayBeEmpty = expression instanceof Cell || expression instanceof Given;
        return mayBeEmpty ? "T(" + reference(expression) + ")" : shown(expression);
    }

    private String reference(Expression expression) {
        if (expression instanceof Given given) {
            return meaning.layout().names().reference(given.assumption());
        }
        TableSheet sheet = meaning.own().orElseThrow();
        return "$"
                + CellAddress.column(sheet.column(((Cell) expression).field()).orElseThrow()) + Formula.ROW;
    }

    private String sum(Expression expression) {
        if (expression instanceof Total total) {
            return "SUM(" + sheet(total.table()).allCells(total.field()) + ")";
        }
        if (expression instanceof TotalWhere total) {
            TableSheet sheet = sheet(total.table());
            return where("SUM", sheet, total.key(), total.wanted(), "," + sheet.allCells(total.field()));
        }
        if (expression instanceof TotalWhereBoth total) {
            TableSheet sheet = sheet(total.table());
            return "SUMPRODUCT(" + exact(sheet, total.key(), total.wanted()) + ","
                    + exact(sheet, total.otherKey(), total.otherWanted()) + "," + sheet.allCells(total.field()) + ")";
        }
        CountWhere count = (CountWhere) expression;
        return where("COUNT", sheet(count.table()), count.key(), count.wanted(), "");
    }

    /** The rows that are wanted. The condition of SUMIF reads texts as patterns, and knows no case: others are compared exactly. */
    private String where(String function, TableSheet sheet, String key, Expression wanted, String values) {
        String keys = sheet.allCells(key);
        return switch (FormulaOutcome.of(ExpressionTypes.kind(sheet, key))) {
            case NUMBER -> guarded(function + "IF(" + keys + "," + number(wanted) + values + ")", "0", wanted);
            case TRUTH -> function + "IF(" + keys + "," + flag(wanted) + values + ")";
            case TEXT ->
                isUnmistakable(sheet, key, wanted)
                        ? function + "IF(" + keys + "," + text(wanted) + values + ")"
                        : "SUMPRODUCT(" + exact(sheet, key, wanted) + values + ")";
        };
    }

    /** A 1 for each row whose key is this, and a 0 for the others. */
    private String exact(TableSheet sheet, String key, Expression wanted) {
        return "--EXACT(" + sheet.allCells(key) + "," + text(wanted) + ")";
    }

    /** A truth as cells hold it: 1 or 0, which a number format shows as words, where office programs have words of their own for truths. */
    private String flag(Expression wanted) {
        return wanted instanceof Constant constant
                ? (constant.value() == 0 ? "0" : "1")
                : "IF(" + truth(wanted) + ",1,0)";
    }

    private static boolean isUnmistakable(TableSheet sheet, String key, Expression wanted) {
        if (!(wanted instanceof Word word) || !PLAIN_WORD.matcher(word.text()).matches()) {
            return false;
        }
        Column keys = sheet.field(key).cells();
        return !word.text().equalsIgnoreCase("true")
                && !word.text().equalsIgnoreCase("false")
                && IntStream.range(0, sheet.rows()).noneMatch(row -> isTwin(keys.text(row), word.text()));
    }

    private static boolean isTwin(String text, String word) {
        return text.equalsIgnoreCase(word) && !text.equals(word);
    }

    private TableSheet sheet(String table) {
        return meaning.layout().sheet(table).orElseThrow();
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case DIVIDED_BY -> "/";
            default -> throw new IllegalArgumentException(operator + " is not arithmetic");
        };
    }

    private static int strength(Operator operator) {
        return switch (operator) {
            case AND, OR, AT_LEAST, ABOVE, EQUALS -> 0;
            case PLUS, MINUS -> 1;
            case TIMES, DIVIDED_BY -> 2;
        };
    }
}
