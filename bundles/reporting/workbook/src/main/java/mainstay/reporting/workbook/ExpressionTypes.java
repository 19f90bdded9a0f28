package mainstay.reporting.workbook;

import java.util.Optional;
import mainstay.book.Kind;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.Cell;
import mainstay.reporting.api.Expression.Choice;
import mainstay.reporting.api.Expression.Constant;
import mainstay.reporting.api.Expression.CountWhere;
import mainstay.reporting.api.Expression.Given;
import mainstay.reporting.api.Expression.Operation;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Expression.TotalWhereBoth;
import mainstay.reporting.api.Expression.Word;
import mainstay.reporting.office.XmlCharacters;

/**
 * What the parts of an expression are: whether they are there at all, and whether they are numbers, truths or texts.
 *
 * @param layout where everything lies
 * @param own the sheet whose row it is about, if it is about one
 */
record ExpressionTypes(Layout layout, Optional<TableSheet> own) {
    /** A text within a formula. */
    private static final int LONGEST_WORD = 255;

    FormulaOutcome typeOf(Expression expression) {
        if (expression instanceof Word) {
            return FormulaOutcome.TEXT;
        }
        if (expression instanceof Cell cell) {
            return FormulaOutcome.of(kind(own.orElseThrow(), cell.field()));
        }
        if (expression instanceof Given given) {
            return FormulaOutcome.of(
                    layout.names().assumption(given.assumption()).orElseThrow().kind());
        }
        if (expression instanceof Operation operation) {
            return isArithmetic(operation) ? FormulaOutcome.NUMBER : FormulaOutcome.TRUTH;
        }
        return expression instanceof Choice choice ? typeOf(choice.then()) : FormulaOutcome.NUMBER;
    }

    static Kind kind(TableSheet sheet, String field) {
        return sheet.field(field).cells().kind();
    }

    static boolean isArithmetic(Operation operation) {
        return switch (operation.operator()) {
            case PLUS, MINUS, TIMES, DIVIDED_BY -> true;
            case AT_LEAST, ABOVE, EQUALS, AND, OR -> false;
        };
    }

    /** Whether a formula can say this: all it speaks of is in the workbook, and whole. */
    boolean canSay(Expression expression) {
        if (expression instanceof Constant constant) {
            return Double.isFinite(constant.value());
        }
        if (expression instanceof Word word) {
            return word.text().length() <= LONGEST_WORD
                    && word.text().chars().noneMatch(Character::isISOControl)
                    && XmlCharacters.inCell(word.text()).equals(word.text());
        }
        if (expression instanceof Cell cell) {
            return own.flatMap(sheet -> sheet.column(cell.field())).isPresent();
        }
        if (expression instanceof Given given) {
            return layout.names().assumption(given.assumption()).isPresent();
        }
        if (expression instanceof Operation operation) {
            return canSay(operation.left()) && canSay(operation.right());
        }
        if (expression instanceof Choice choice) {
            return canSay(choice.condition()) && canSay(choice.then()) && canSay(choice.otherwise());
        }
        return canSum(expression);
    }

    private boolean canSum(Expression expression) {
        if (expression instanceof Total total) {
            return isThere(total.table(), total.field());
        }
        if (expression instanceof TotalWhere total) {
            return isThere(total.table(), total.field())
                    && isThere(total.table(), total.key())
                    && canSay(total.wanted());
        }
        if (expression instanceof TotalWhereBoth total) {
            return isThere(total.table(), total.field())
                    && isText(total.table(), total.key())
                    && isText(total.table(), total.otherKey())
                    && canSay(total.wanted())
                    && canSay(total.otherWanted());
        }
        CountWhere count = (CountWhere) expression;
        return isThere(count.table(), count.key()) && canSay(count.wanted());
    }

    private boolean isText(String table, String field) {
        return isThere(table, field) && kind(layout.sheet(table).orElseThrow(), field) == Kind.TEXT;
    }

    private boolean isThere(String table, String field) {
        return layout.sheet(table)
                .filter(sheet -> !sheet.isCut())
                .flatMap(sheet -> sheet.column(field))
                .isPresent();
    }
}
