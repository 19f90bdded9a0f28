package mainstay.shell.filter;

import java.util.function.IntPredicate;

/** Tells in which rows a term has a value. */
final class DefinedValues {

    private DefinedValues() {}

    static IntPredicate of(Term term) {
        if (term instanceof Term.Text text) {
            return row -> !text.value().apply(row).isEmpty();
        }
        if (term instanceof Term.Amount number) {
            return row -> !Double.isNaN(number.value().applyAsDouble(row));
        }
        Term.Flag flag = (Term.Flag) term;
        return row -> !Double.isNaN(flag.value().applyAsDouble(row));
    }
}
