package mainstay.shell.filter;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.book.FoldedText;
import mainstay.book.Kind;
import mainstay.book.NearestMatch;
import mainstay.shell.filter.FilterToken.Form;
import mainstay.shell.filter.Term.Amount;
import mainstay.shell.filter.Term.Flag;
import mainstay.shell.filter.Term.Text;

/** Turns the parts of an expression into functions of the row over primitive columns. */
final class FilterCompiler {
    private final FilterError error;
    private final ColumnNames columns;

    FilterCompiler(FilterError error, ColumnNames columns) {
        this.error = error;
        this.columns = columns;
    }

    Term column(String name) {
        return column(columns.named(name));
    }

    private Term column(Column column) {
        return switch (column.kind()) {
            case TEXT -> new Text(column::text, columns.words(column.name()), Optional.empty());
            case FLAG -> Flag.orUndefined(column::number);
            default -> new Amount(column::number, column.kind());
        };
    }

    /** Where a column is expected, double quotes hold its name, as in SQL. */
    private Term columnOr(Term term) {
        if (term instanceof Text text
                && text.literal()
                        .filter(token -> token.form() == Form.TEXT_OR_NAME)
                        .isPresent()) {
            return columns.column(text.literal().orElseThrow().text())
                    .map(this::column)
                    .orElse(term);
        }
        return term;
    }

    Term function(FilterToken token, FilterFunction function, List<Term> operands) {
        List<Term> given = operands.isEmpty()
                ? operands
                : Stream.concat(
                                Stream.of(columnOr(operands.get(0))),
                                operands.stream().skip(1))
                        .toList();
        function.refusal(given).ifPresent(problem -> {
            throw error.at(token.position(), problem);
        });
        return function.of(given);
    }

    Flag not(FilterToken token, Term operand) {
        return Flag.of(condition(token, operand).negate());
    }

    Term signed(FilterToken token, Term operand) {
        if (!(operand instanceof Amount number)) {
            throw error.at(token.position(), token.text() + " needs a number, not " + operand.kind());
        }
        IntToDoubleFunction value = number.value();
        return token.text().equals("+") ? number : new Amount(row -> -value.applyAsDouble(row), number.form());
    }

    Flag logical(FilterToken token, Term left, Term right, boolean both) {
        IntPredicate one = condition(token, left);
        IntPredicate other = condition(token, right);
        return Flag.of(both ? one.and(other) : one.or(other));
    }

    private IntPredicate condition(FilterToken token, Term operand) {
        if (columnOr(operand) instanceof Flag flag) {
            return flag.condition();
        }
        throw error.at(token.position(), token.text() + " needs conditions, and one side is " + operand.kind());
    }

    Amount arithmetic(FilterToken token, Term left, Term right) {
        if (!(columnOr(left) instanceof Amount one) || !(columnOr(right) instanceof Amount other)) {
            throw error.at(
                    token.position(), token.text() + " needs two numbers, not " + left.kind() + " and " + right.kind());
        }
        IntToDoubleFunction a = one.value();
        IntToDoubleFunction b = other.value();
        return switch (token.text()) {
            case "+" -> new Amount(row -> a.applyAsDouble(row) + b.applyAsDouble(row), sum(one, other));
            case "-" -> new Amount(row -> a.applyAsDouble(row) - b.applyAsDouble(row), sum(one, other));
            case "*" -> new Amount(row -> a.applyAsDouble(row) * b.applyAsDouble(row), product(one, other));
            default -> new Amount(row -> quotient(a.applyAsDouble(row), b.applyAsDouble(row)), part(one, other));
        };
    }

    private static Kind sum(Amount one, Amount other) {
        return one.form() == other.form() ? one.form() : Kind.NUMBER;
    }

    private static Kind product(Amount one, Amount other) {
        boolean money = (one.form() == Kind.MONEY) != (other.form() == Kind.MONEY);
        return money ? Kind.MONEY : sum(one, other) == Kind.RATIO ? Kind.RATIO : Kind.NUMBER;
    }

    /** What one amount is of another is a share. */
    private static Kind part(Amount one, Amount other) {
        if (one.form() == Kind.MONEY) {
            return other.form() == Kind.MONEY ? Kind.RATIO : Kind.MONEY;
        }
        return one.form() == Kind.RATIO && other.form() == Kind.NUMBER ? Kind.RATIO : Kind.NUMBER;
    }

    /** Undefined, not infinite, when there is nothing to divide by. */
    private static double quotient(double dividend, double divisor) {
        return divisor == 0 ? Double.NaN : dividend / divisor;
    }

    Flag comparison(FilterToken token, Term typed, Term right) {
        Term left = columnOr(typed);
        ComparisonTerm comparison = ComparisonTerm.of(token.text());
        boolean equality = comparison == ComparisonTerm.EQUAL || comparison == ComparisonTerm.NOT_EQUAL;
        if (left instanceof Amount one && right instanceof Amount other) {
            return Flag.of(comparison.numbers(one.value(), other.value()));
        }
        if (left instanceof Text one && right instanceof Text other) {
            refuseTwoLiterals(one, other);
            refuseEmptyText(one);
            refuseEmptyText(other);
            if (equality) {
                refuseUnknownWord(one, other);
                refuseUnknownWord(other, one);
            }
            return Flag.of(comparison.texts(one.value(), other.value()));
        }
        if (equality && left instanceof Flag one && right instanceof Flag other) {
            return Flag.of(comparison.numbers(one.value(), other.value()));
        }
        throw error.at(
                token.position(),
                "it compares " + left.kind() + " with " + right.kind() + " by " + token.text()
                        + (left instanceof Text || right instanceof Text
                                ? "; put texts in quotes, but not numbers"
                                : ""));
    }

    private void refuseTwoLiterals(Text one, Text other) {
        if (one.literal().isPresent() && other.literal().isPresent()) {
            FilterToken token = one.literal().orElseThrow();
            String hint = columns.nearest(token.text())
                    .map(name -> "; did you mean \"" + name + "\"?")
                    .orElse("; a column's name stands without quotes, or in \"…\", […] or `…`");
            throw error.at(token.position(), "it compares two texts, and there is no such column" + hint);
        }
    }

    private void refuseEmptyText(Text text) {
        text.literal().filter(token -> token.text().isEmpty()).ifPresent(token -> {
            throw error.at(token.position(), "an empty text is an undefined one; write COLUMN is null or is not null");
        });
    }

    /** A column that can have a few texts only is not compared with another, which is mistyped. */
    private void refuseUnknownWord(Text column, Text typed) {
        FilterToken token = typed.literal().orElse(null);
        if (token == null || column.words().isEmpty() || column.words().contains(token.text())) {
            return;
        }
        String hint = NearestMatch.to(token.text(), column.words())
                .map(nearest -> "did you mean " + nearest + "? Allowed: ")
                .orElse("allowed: ");
        throw error.at(token.position(), "the column never has this text; " + hint + String.join(", ", column.words()));
    }

    Flag in(FilterToken token, Term left, List<Term> values) {
        if (values.isEmpty()) {
            throw error.at(token.position(), "in needs values in brackets: region in ('north', 'south')");
        }
        FilterToken equal = new FilterToken(Form.SIGN, "=", token.position());
        IntPredicate any = values.stream()
                .map(value -> comparison(equal, left, value).condition())
                .reduce((one, other) -> one.or(other))
                .orElseThrow();
        return Flag.of(any);
    }

    Flag between(FilterToken token, Term left, Term least, Term most) {
        FilterToken from = new FilterToken(Form.SIGN, ">=", token.position());
        FilterToken to = new FilterToken(Form.SIGN, "<=", token.position());
        return Flag.of(comparison(from, left, least)
                .condition()
                .and(comparison(to, left, most).condition()));
    }

    Flag like(FilterToken token, Term typed, Term right) {
        if (!(columnOr(typed) instanceof Text text)
                || !(right instanceof Text pattern)
                || pattern.literal().isEmpty()) {
            throw error.at(token.position(), "like needs a text and a pattern in quotes, such as name like '%bank%'");
        }
        LikePattern like = LikePattern.of(pattern.literal().orElseThrow().text());
        IntFunction<String> value = text.value();
        return Flag.of(row -> like.matches(FoldedText.of(value.apply(row))));
    }

    Flag defined(Term left, boolean wanted) {
        IntPredicate defined = DefinedValues.of(columnOr(left));
        return Flag.of(wanted ? defined : defined.negate());
    }
}
