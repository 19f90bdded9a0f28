package mainstay.shell.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mainstay.book.Language;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.Period;
import mainstay.book.TypedNumber;
import mainstay.run.parameters.Parameters;
import mainstay.shell.command.Command.Candidate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** How commands say what they take, in the words of the command-line library. */
public final class Options {

    private static final int MOST_DIGITS = 300;

    private Options() {}

    /** Branches count for the head office that buys for them. */
    public static final String ROLLUP = "--rollup";

    /** The option that says which coverage a result stands on. */
    public static final String COVERAGE = "--coverage";

    /** The option that says for which day something is computed. */
    public static final String ON = "--on";

    /** The option that says for which period something is computed. */
    private static final String PERIOD = "--period";

    /** The option that says in which language a document is written. */
    public static final String LANGUAGE = "--lang";

    /** The option that says when the usual programme starts. */
    private static final String START = "--start";

    /** A change is made although others have changed what it is about. */
    public static final String FORCE = "--force";

    /** A command or an action of one, without options. */
    public static CommandSpec command(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        return spec;
    }

    /** How many rows are shown; {@code -n} is what other programs call it. */
    private static final String TOP = "--top";

    /** An option with a text; {@code label} stands for it in the help. */
    public static OptionSpec text(String name, String label, String description) {
        return (name.equals(TOP) ? OptionSpec.builder("-n", TOP) : OptionSpec.builder(name))
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option without a value. */
    public static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(Boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    /** The option {@link #ROLLUP}. */
    public static OptionSpec rollup() {
        return flag(
                ROLLUP,
                "rolls branches up into the head office that buys for them (make it permanent: params rollup yes)");
    }

    /** The option {@link #COVERAGE}. */
    public static OptionSpec coverage() {
        return text(
                COVERAGE,
                "WORD",
                "adopted or recommended: what cost, profit, heads and order stand on (default: the adopted plan, once there is"
                        + " one; make it permanent: params coverage recommended)");
    }

    /** On what a result is to stand, by the names of parameters, as {@link #ROLLUP} and {@link #COVERAGE} say. */
    public static Map<String, String> basis(ParseResult call) {
        Map<String, String> basis = new LinkedHashMap<>();
        if (call.hasMatchedOption(ROLLUP)) {
            basis.put(Parameters.ROLLUP, Parameters.YES);
        }
        value(call, COVERAGE).ifPresent(word -> basis.put(Parameters.COVERAGE, word));
        return basis;
    }

    /** The option {@link #FORCE}. */
    public static OptionSpec force() {
        return flag(FORCE, "does it whatever others have changed since you last looked");
    }

    /** The option {@link #LANGUAGE}. */
    public static OptionSpec language() {
        return text(
                LANGUAGE,
                "LANGUAGE",
                "en or zh: the language of the words; ids, columns of csv and json, and commands stay as they are (default:"
                        + " MAINSTAY_LANG, or en)");
    }

    /**
     * The language that {@link #LANGUAGE} or else the environment of the user names; English when neither does.
     *
     * @throws MainstayException if there is none of this name
     */
    public static Language language(ParseResult call, CommandContext context) {
        return value(call, LANGUAGE)
                .or(() -> Optional.of(context.language()).filter(set -> !set.isBlank()))
                .map(Language::named)
                .orElse(Language.ENGLISH);
    }

    /** What {@link #LANGUAGE} can be, for completion. */
    public static List<Candidate> languages() {
        return Language.ids().stream().map(id -> new Candidate(id, "")).toList();
    }

    /** The option {@link #ON}. */
    public static OptionSpec on() {
        return text(
                ON,
                "DAY",
                "what is so on this day, such as 2027-03-31; what happens later is not seen (default: today)");
    }

    /**
     * The day that {@link #ON} names, else today in UTC.
     *
     * @throws MainstayException if something else than a day was typed
     */
    public static LocalDate day(ParseResult call) {
        return value(call, ON).map(typed -> day(ON, typed)).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }

    /** The option {@link #START}. */
    public static OptionSpec start() {
        return text(
                START,
                "DAY",
                "when the usual programme starts, which a book has that has no actions without an account (default: the day"
                        + " of --on)");
    }

    /** The day that {@link #START} names; empty when the option was not given. */
    public static Optional<LocalDate> start(ParseResult call) {
        return value(call, START).map(typed -> day(START, typed));
    }

    /**
     * A day that was typed.
     *
     * @param what the option or the operand, for the message
     * @throws MainstayException if it is none
     */
    public static LocalDate day(String what, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new MainstayException(
                    Code.WRONG_CALL, what + " must be a day such as 2027-06-30, not \"" + typed + "\"", e);
        }
    }

    /**
     * The option that says for which period something is computed.
     *
     * @param what what is computed, as in {@code whose coverage is shown}
     * @param usual which period it is when nothing is typed
     */
    public static OptionSpec period(String what, String usual) {
        return text(
                PERIOD, "PERIOD", "the period " + what + ", such as 2027-Q1, 2027-03 or 2027 (default: " + usual + ")");
    }

    /**
     * The period that was typed; empty when none was.
     *
     * @throws MainstayException if something else was typed
     */
    public static Optional<Period> period(ParseResult call) {
        return value(call, PERIOD).map(typed -> Period.parse(typed.strip())
                .orElseThrow(() -> new MainstayException(
                        Code.WRONG_CALL, PERIOD + " must be " + Period.FORMS + ", not \"" + typed + "\"")));
    }

    /** One operand at a place, counted from 0; it is required unless its arity starts with 0. */
    public static PositionalParamSpec operand(String label, String arity, String index, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .index(index)
                .type(String.class)
                .description(description)
                .build();
    }

    /** As many operands as the arity says, such as {@code 1..*}; one is required unless the arity starts with 0. */
    public static PositionalParamSpec operands(String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .index("0..*")
                .type(String[].class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    /**
     * The value of an option that is a whole number from 0, as 1000, 1,000 or 1k; more than any book has rows is as good as the most that an int
     * holds.
     *
     * @throws MainstayException if something else was typed
     */
    public static OptionalInt count(ParseResult call, String option) {
        String typed = call.matchedOptionValue(option, null);
        if (typed == null) {
            return OptionalInt.empty();
        }
        Optional<TypedNumber> number = typed.length() > MOST_DIGITS ? Optional.empty() : TypedNumber.of(typed);
        boolean whole = number.filter(each -> !each.percent() && each.value() >= 0)
                .filter(each -> each.value() == Math.rint(each.value()))
                .isPresent();
        if (!whole || typed.startsWith("-")) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    option + " must be a whole number from 0, not \"" + typed + "\"" + TypedNumber.whyNot(typed));
        }
        return OptionalInt.of((int) Math.min(number.get().value(), Integer.MAX_VALUE));
    }

    /** The operand at a place, counted from 0; empty when it was left out. */
    public static String operand(ParseResult call, int position) {
        return call.matchedPositionalValue(position, "");
    }

    /** All operands of a command that takes any number of them. */
    public static List<String> operands(ParseResult call) {
        return List.of(call.matchedPositionalValue(0, new String[0]));
    }

    /** The value of an option as it was typed; empty when the option was not given. */
    public static Optional<String> value(ParseResult call, String option) {
        return Optional.ofNullable(call.matchedOptionValue(option, null));
    }
}
