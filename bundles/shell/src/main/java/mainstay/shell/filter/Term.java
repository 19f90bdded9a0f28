package mainstay.shell.filter;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** A part of a condition, ready to be computed for a row. */
sealed interface Term {

    /** What it is, as a message says it. */
    String kind();

    /** It as a condition, if it is one. */
    default IntPredicate condition() {
        throw FilterError.whole("it is " + kind() + ", not a condition that is true or false");
    }

    /** A number; {@code NaN} is undefined. */
    record Amount(IntToDoubleFunction value) implements Term {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** A text; empty is undefined. */
    record Text(IntFunction<String> value) implements Term {
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
