package mainstay.shell.filter;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import mainstay.book.Kind;

/** A part of an expression, ready to be computed for a row. */
sealed interface Term {

    /** What it is, as a message says it. */
    String kind();

    /**
     * A number; {@code NaN} is undefined.
     *
     * @param form how it is shown
     */
    record Amount(IntToDoubleFunction value, Kind form) implements Term {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /**
     * A text; empty is undefined.
     *
     * @param words the only texts it can be; empty for any
     * @param literal what was typed between quotes, if that is what it is
     */
    record Text(IntFunction<String> value, List<String> words, Optional<FilterToken> literal) implements Term {

        static Text literal(FilterToken token) {
            return new Text(row -> token.text(), List.of(), Optional.of(token));
        }

        @Override
        public String kind() {
            return "a text";
        }
    }

    /** True (1) or false (0); {@code NaN} is undefined. */
    record Flag(IntToDoubleFunction value, IntPredicate condition) implements Term {

        /** A flag that may be undefined, and then counts as false. */
        static Flag orUndefined(IntToDoubleFunction value) {
            return new Flag(value, row -> value.applyAsDouble(row) > 0);
        }

        /** A condition, which never is undefined. */
        static Flag of(IntPredicate condition) {
            return new Flag(row -> condition.test(row) ? 1 : 0, condition);
        }

        @Override
        public String kind() {
            return "true or false";
        }
    }
}
