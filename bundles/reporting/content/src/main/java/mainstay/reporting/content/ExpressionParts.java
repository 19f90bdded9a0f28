package mainstay.reporting.content;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.Cell;
import mainstay.reporting.api.Expression.Choice;
import mainstay.reporting.api.Expression.CountWhere;
import mainstay.reporting.api.Expression.Operation;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Expression.TotalWhereBoth;

/** What a formula refers to. */
final class ExpressionParts {

    private ExpressionParts() {}

    /** The fields of its own row. */
    static Set<String> cells(Expression formula) {
        return parts(formula)
                .flatMap(part -> part instanceof Cell cell ? Stream.of(cell.field()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** The tables whose rows it adds up or counts, by their ids. */
    static Set<String> tables(Expression formula) {
        return parts(formula).flatMap(ExpressionParts::table).collect(Collectors.toSet());
    }

    private static Stream<String> table(Expression part) {
        if (part instanceof Total total) {
            return Stream.of(total.table());
        }
        if (part instanceof TotalWhere total) {
            return Stream.of(total.table());
        }
        if (part instanceof TotalWhereBoth total) {
            return Stream.of(total.table());
        }
        return part instanceof CountWhere count ? Stream.of(count.table()) : Stream.empty();
    }

    private static Stream<Expression> parts(Expression formula) {
        Stream<Expression> inner = Stream.empty();
        if (formula instanceof Operation operation) {
            inner = Stream.of(operation.left(), operation.right());
        } else if (formula instanceof Choice choice) {
            inner = Stream.of(choice.condition(), choice.then(), choice.otherwise());
        } else if (formula instanceof TotalWhere total) {
            inner = Stream.of(total.wanted());
        } else if (formula instanceof TotalWhereBoth total) {
            inner = Stream.of(total.wanted(), total.otherWanted());
        } else if (formula instanceof CountWhere count) {
            inner = Stream.of(count.wanted());
        }
        return Stream.concat(Stream.of(formula), inner.flatMap(ExpressionParts::parts));
    }
}
