package mainstay.shell.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.intake.Intake;
import mainstay.intake.api.CoveragePin;
import mainstay.run.planning.PlanRequest;
import mainstay.shell.command.Options;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.UserPath;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that say what is demanded of a plan. */
final class PlanOptions {
    static final String POOL = "--pool";
    static final String TOP = "--top";
    private static final String HEADS = "--heads";
    private static final String BUDGET = "--budget";
    private static final String CAPTURE = "--capture";
    private static final String MAX_MOVES = "--max-moves";
    private static final String MOVE_COST = "--move-cost";
    private static final String PIN = "--pin";
    private static final String TOGETHER = "--together";
    private static final String GAP = "--gap";
    private static final String TIME = "--time";
    private static final int SECONDS_A_MINUTE = 60;
    private static final double LEAST_TIME = 0.001;

    private PlanOptions() {}

    /** How many accounts are shown, which is no demand. */
    static OptionSpec top() {
        return Options.text(TOP, "N", "only the N accounts that bring most");
    }

    static List<OptionSpec> all() {
        return List.of(
                Options.text(HEADS, "N", "available headcount, in total or by role (sales=40,support=60)"),
                Options.text(BUDGET, "MONEY", "yearly budget for all teams"),
                Options.text(
                        POOL,
                        "POOL",
                        "what one team serves one of: a column of texts, such as region or industry; none for any account"),
                Options.text(
                        CAPTURE,
                        "COVERAGE=PART",
                        "share of gross profit that each coverage realises, separated by commas: a number, or a column"
                                + " of the book"),
                Options.text(MAX_MOVES, "K", "most accounts that may change coverage"),
                Options.text(MOVE_COST, "MONEY", "cost of changing the coverage of one account"),
                Options.text(PIN, "FILE", "CSV file: account_id with coverage (required) or keep_out (excluded)"),
                Options.flag(TOGETHER, "accounts of one parent stay in one team"),
                Options.text(GAP, "PART", "stops when no plan can be better by more than this fraction (default 0)"),
                Options.text(TIME, "SECONDS", "stops after this time with the best plan so far (default 10s)"));
    }

    /**
     * What the options ask for; reads the file of {@code --pin}.
     *
     * @throws MainstayException if an option has a value that it cannot have
     */
    static PlanRequest request(ParseResult call, UserPath paths) {
        return new PlanRequest(
                Options.value(call, HEADS).map(PlanOptions::heads).orElse(Map.of()),
                amount(call, BUDGET),
                Options.value(call, POOL).orElse(PlanRequest.NO_POOL),
                Options.value(call, CAPTURE).map(PlanOptions::captures).orElse(Map.of()),
                Options.count(call, MAX_MOVES),
                amount(call, MOVE_COST).orElse(0),
                call.hasMatchedOption(TOGETHER),
                Options.value(call, PIN).map(file -> pins(file, paths)).orElse(List.of()),
                Options.value(call, GAP)
                        .map(part -> PlanRequest.part(GAP, part))
                        .orElse(0.0));
    }

    /** How long the search may take: a number of seconds, or of minutes where an m follows. */
    static double seconds(ParseResult call) {
        Optional<String> typed = Options.value(call, TIME).map(String::strip);
        if (typed.isEmpty()) {
            return CoveragePlans.USUAL_SECONDS;
        }
        double amount = PlanRequest.amount(TIME, typed.get().replaceFirst("(s|m)$", ""));
        if (amount < LEAST_TIME) {
            throw new MainstayException(
                    Code.WRONG_CALL, TIME + " must be at least a thousandth of a second, not \"" + typed.get() + "\"");
        }
        return amount * (typed.get().endsWith("m") ? SECONDS_A_MINUTE : 1);
    }

    private static Map<String, Double> heads(String typed) {
        if (typed.strip().matches("\\d{1,3}(,\\d{3})+")) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    HEADS + " takes roles with commas between them, so \"" + typed + "\" may be several numbers; write "
                            + typed.replace(",", ""));
        }
        Map<String, Double> heads = new LinkedHashMap<>();
        for (String part : typed.split(",", -1)) {
            int sign = part.indexOf('=');
            String role = sign < 0 ? PlanRequest.ALL : part.substring(0, sign).strip();
            // A number that follows a role is the rest of a number with a comma: sales=1,000.
            boolean broken = sign < 0 && !heads.isEmpty();
            if (heads.put(role, PlanRequest.amount(HEADS, part.substring(sign + 1))) != null || broken) {
                throw new MainstayException(
                        Code.WRONG_CALL,
                        HEADS
                                + " takes one number for all, one for each role, or both, without commas in a number, such as"
                                + " 100,sales=40,support=60; not \"" + typed + "\"");
            }
        }
        return heads;
    }

    private static Map<String, String> captures(String typed) {
        Map<String, String> captures = new LinkedHashMap<>();
        for (String part : typed.split(",", -1)) {
            int sign = part.indexOf('=');
            if (sign <= 0 || sign == part.length() - 1) {
                throw new MainstayException(
                        Code.WRONG_CALL,
                        CAPTURE + " takes COVERAGE=PART or COVERAGE=COLUMN, separated by commas, such as"
                                + " shared=0.9,channel=0.7; not \"" + typed + "\"");
            }
            captures.put(
                    part.substring(0, sign).strip(), part.substring(sign + 1).strip());
        }
        return captures;
    }

    private static OptionalDouble amount(ParseResult call, String option) {
        Optional<String> typed = Options.value(call, option);
        return typed.isPresent() ? OptionalDouble.of(PlanRequest.amount(option, typed.get())) : OptionalDouble.empty();
    }

    private static List<PlanRequest.Pin> pins(String typed, UserPath paths) {
        List<CoveragePin> pins = Intake.readPins(paths.toRead(typed), typed);
        if (pins.isEmpty()) {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    "the pins " + typed + " have no row below the header; leave " + PIN + " out for no pins");
        }
        return pins.stream()
                .map(pin -> new PlanRequest.Pin(pin.account(), pin.coverage(), pin.keptOut(), pin.from()))
                .toList();
    }
}
