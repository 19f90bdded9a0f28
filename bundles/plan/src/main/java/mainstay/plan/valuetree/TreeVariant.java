package mainstay.plan.valuetree;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In which order factors of profit change, and so at what level of the others the change of one is valued. */
public enum TreeVariant {
    /** In every order alike: at the mean of both periods. */
    SYMMETRIC,
    /** One after the other, as textbooks have it: volume, mix, price, cost; each at what those before it have become. */
    BASE;

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for all of them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(TreeVariant::word).toList();
    }

    /**
     * The variant with this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static TreeVariant of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The level of a factor at which the change of one that changes before it is valued. */
    double ofLater(BeforeAfter factor) {
        return this == BASE ? factor.before() : mean(factor);
    }

    /** The level of a factor at which the change of one that changes after it is valued. */
    double ofEarlier(BeforeAfter factor) {
        return this == BASE ? factor.after() : mean(factor);
    }

    private static double mean(BeforeAfter factor) {
        return (factor.before() + factor.after()) / 2;
    }

    /**
     * The level of two factors at which the change of a third is valued. In every order alike, after Shapley: (a₀b₀ + a₁b₁) ÷ 3 +
     * (a₀b₁ + a₁b₀) ÷ 6.
     *
     * @param inOrder where factors change one after the other: the product of the levels that the two have then
     */
    double ofBoth(BeforeAfter a, BeforeAfter b, double inOrder) {
        return this == BASE
                ? inOrder
                : (a.before() * b.before() + a.after() * b.after()) / 3
                        + (a.before() * b.after() + a.after() * b.before()) / 6;
    }
}
