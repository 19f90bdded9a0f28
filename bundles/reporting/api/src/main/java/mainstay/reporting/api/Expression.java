package mainstay.reporting.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * How a number follows from others, so that a workbook can compute it anew when a reader changes an assumption. It gives the
 * result that the report shows, but for the order of adding.
 *
 * <p>What is undefined makes arithmetic undefined, a comparison with it does not hold, and a division by 0 is undefined.
 */
@ProviderType
public sealed interface Expression {

    /**
     * A number.
     *
     * @param value the number
     */
    record Constant(double value) implements Expression {}

    /**
     * A word.
     *
     * @param text the word
     */
    record Word(String text) implements Expression {}

    /**
     * The cell of the same row.
     *
     * @param field the name of the field
     */
    record Cell(String field) implements Expression {}

    /**
     * An assumption.
     *
     * @param assumption its name
     */
    record Given(String assumption) implements Expression {}

    /**
     * Two numbers or truths made one.
     *
     * @param operator how
     * @param left the first
     * @param right the second
     */
    record Operation(Operator operator, Expression left, Expression right) implements Expression {}

    /**
     * One or the other.
     *
     * @param condition a truth
     * @param then what counts if it holds
     * @param otherwise what counts if not
     */
    record Choice(Expression condition, Expression then, Expression otherwise) implements Expression {}

    /**
     * The sum of a field over the rows of a table, an undefined cell counting nothing.
     *
     * @param table the id of the table
     * @param field the field to add up
     */
    record Total(String table, String field) implements Expression {}

    /**
     * The sum of a field over the rows of a table whose key is this.
     *
     * @param table the id of the table
     * @param field the field to add up
     * @param key the field that is looked at
     * @param wanted what it must be
     */
    record TotalWhere(String table, String field, String key, Expression wanted) implements Expression {}

    /**
     * The sum of a field over the rows of a table whose two keys, both texts, are these.
     *
     * @param table the id of the table
     * @param field the field to add up
     * @param key the first field that is looked at
     * @param wanted what it must be
     * @param otherKey the second field that is looked at
     * @param otherWanted what that must be
     */
    record TotalWhereBoth(
            String table, String field, String key, Expression wanted, String otherKey, Expression otherWanted)
            implements Expression {}

    /**
     * The number of rows of a table whose key is this.
     *
     * @param table the id of the table
     * @param key the field that is looked at
     * @param wanted what it must be
     */
    record CountWhere(String table, String key, Expression wanted) implements Expression {}

    /** How two are made one. */
    enum Operator {
        /** Addition. */
        PLUS("+"),
        /** Subtraction. */
        MINUS("−"),
        /** Multiplication. */
        TIMES("×"),
        /** Division. */
        DIVIDED_BY("÷"),
        /** Greater or equal. */
        AT_LEAST("≥"),
        /** Greater. */
        ABOVE(">"),
        /** The same number or word. */
        EQUALS("="),
        /** Both hold. */
        AND("and"),
        /** One of them holds. */
        OR("or");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** The sign that people write, such as {@code ÷}, or a word, such as {@code and}. */
        public String sign() {
            return sign;
        }
    }

    /** The cell of the same row of the table that the formula belongs to, by the name of its field. */
    static Expression cell(String field) {
        return new Cell(field);
    }

    /** The value of an assumption of the report, by its name. */
    static Expression given(String assumption) {
        return new Given(assumption);
    }

    /** A number that does not change. */
    static Expression number(double value) {
        return new Constant(value);
    }

    /** A word, to be compared with a cell or an assumption. */
    static Expression word(String text) {
        return new Word(text);
    }

    /**
     * {@code then} where the condition holds, else {@code otherwise}; an undefined condition does not hold.
     */
    static Expression choose(Expression condition, Expression then, Expression otherwise) {
        return new Choice(condition, then, otherwise);
    }

    /** This and another added. */
    default Expression plus(Expression other) {
        return new Operation(Operator.PLUS, this, other);
    }

    /** This less another. */
    default Expression minus(Expression other) {
        return new Operation(Operator.MINUS, this, other);
    }

    /** This times another. */
    default Expression times(Expression other) {
        return new Operation(Operator.TIMES, this, other);
    }

    /** This divided by another; undefined when that is 0. */
    default Expression dividedBy(Expression other) {
        return new Operation(Operator.DIVIDED_BY, this, other);
    }

    /** Whether this is another or more; does not hold when either is undefined. */
    default Expression atLeast(Expression other) {
        return new Operation(Operator.AT_LEAST, this, other);
    }

    /** Whether this is more than another; does not hold when either is undefined. */
    default Expression above(Expression other) {
        return new Operation(Operator.ABOVE, this, other);
    }

    /** Whether this is the same number or word as another; does not hold when either is undefined. */
    default Expression equalTo(Expression other) {
        return new Operation(Operator.EQUALS, this, other);
    }

    /** Whether both hold. */
    default Expression and(Expression other) {
        return new Operation(Operator.AND, this, other);
    }

    /** Whether one of them holds. */
    default Expression or(Expression other) {
        return new Operation(Operator.OR, this, other);
    }

    /** The formula as people read it, such as {@code gross_profit × capture.shared − teamcost.shared.cost_per_account}. */
    default String text() {
        return ExpressionText.of(this);
    }
}
