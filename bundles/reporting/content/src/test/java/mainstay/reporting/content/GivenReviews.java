package mainstay.reporting.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import mainstay.book.Book;
import mainstay.intake.ImportRequest;
import mainstay.intake.Intake;
import mainstay.review.Change;
import mainstay.review.Closer;
import mainstay.review.Docket;
import mainstay.review.Opener;
import mainstay.review.Opening;
import mainstay.review.Review;
import mainstay.review.ReviewDiff;
import mainstay.review.Ruling;
import mainstay.review.Sheet;
import mainstay.review.Steps;
import mainstay.run.Result;

/** Two reviews: between them accounts come, go and grow, a parameter is changed, and somebody decides. */
record GivenReviews(Review first, Review second, Steps steps) {
    private static final int ACCOUNTS = 80;
    private static final Instant AT = Instant.parse("2026-01-12T08:15:00Z");

    static GivenReviews in(Path folder) throws IOException {
        return in(folder, text -> text);
    }

    /**
     * The same.
     *
     * @param word gives another word for each that people choose
     */
    static GivenReviews in(Path folder, UnaryOperator<String> word) throws IOException {
        Book before = book(folder.resolve("before"), 0, 72, word);
        Book after = book(folder.resolve("after"), 5, ACCOUNTS, word);
        Map<String, String> changes = Map.of("teamcost.dedicated.accounts", "4");
        Result run = Given.result(before, Map.of());
        Result data = Given.result(after, Map.of());
        Result last = Given.result(after, changes);
        Review first = closed(word.apply("2025-Q4"), run, Optional.empty(), word);
        Review second = closed(word.apply("2026-Q1"), last, Optional.of(first), word);
        return new GivenReviews(first, second, new Steps(run, data, data, last));
    }

    ReviewDiff diff() {
        return ReviewDiff.of(first, second, Optional.of(steps));
    }

    /** Where a model of the earlier review is not installed any more. */
    ReviewDiff withoutSteps() {
        return ReviewDiff.of(first, second, Optional.empty());
    }

    private static Book book(Path folder, int from, int to, UnaryOperator<String> word) throws IOException {
        Files.createDirectories(folder);
        StringBuilder accounts = new StringBuilder("account_id,name\n");
        StringBuilder wallets = new StringBuilder("account_id,line,spend,revenue,margin\n");
        for (int account = 0; account < to; account++) {
            SplittableRandom random = new SplittableRandom(account);
            double grown = from == 0 ? 1 : new SplittableRandom(account * 31L + from).nextDouble(0.4, 2);
            double spend = Math.rint(Math.exp(random.nextDouble(12, 18)) * grown);
            if (account >= from) {
                String name = word.apply("Account " + account).replace("\"", "\"\"");
                accounts.append("a%03d,\"%s\"%n".formatted(account, name));
                wallets.append(
                        "a%03d,PC,%.0f,%.0f,0.25%n".formatted(account, spend, spend * random.nextDouble(0.1, 0.9)));
            }
        }
        Files.writeString(folder.resolve("accounts.csv"), accounts);
        Files.writeString(folder.resolve("wallets.csv"), wallets);
        return Intake.read(new ImportRequest(folder, Optional.empty(), Optional.of("north"), false))
                .book()
                .orElseThrow();
    }

    private static Review closed(String name, Result result, Optional<Review> before, UnaryOperator<String> word) {
        LocalDate day = before.isEmpty() ? LocalDate.of(2026, 1, 12) : LocalDate.of(2026, 4, 13);
        List<Ruling> carried = before.map(
                        review -> review.docket().carried(review.opening().overrides(), day))
                .orElse(List.of());
        Opening opening = Opening.of(
                result,
                Map.of(),
                day,
                before.map(Review::name).orElse(""),
                carried,
                before.isEmpty() ? "" : word.apply("the plan of March was adopted"));
        Sheet opened = Opener.open(result, opening, before.map(Review::sheet), Optional.empty());
        Docket docket = Docket.of(name, opened, before.isEmpty() ? firstSteps(word) : laterSteps(word));
        Sheet sheet = Closer.close(opened, opening, docket, before.map(Review::sheet));
        return new Review(
                name,
                opening,
                AT,
                word.apply("pat"),
                Optional.of(AT.plusSeconds(86_400)),
                word.apply("kim"),
                before.isEmpty() ? word.apply("quarter.review") : "",
                sheet,
                docket);
    }

    private static List<Change> firstSteps(UnaryOperator<String> word) {
        return List.of(
                change(word, Docket.PROPOSE, "a010", "tier", "removed", Docket.DEPARTMENT, "sales"),
                change(word, Docket.OVERRIDE, "a020", "coverage", "shared", Docket.UNTIL, "2026-12-31"),
                change(word, Docket.OVERRIDE, "a021", "tier", "B", Docket.UNTIL, "2026-02-28"));
    }

    private static List<Change> laterSteps(UnaryOperator<String> word) {
        return List.of(
                change(word, Docket.PROPOSE, "a030", "tier", "A", Docket.DEPARTMENT, "sales"),
                change(word, Docket.AGREE, "a030", "tier", "A", Docket.DEPARTMENT, "finance"),
                change(word, Docket.PROPOSE, "a031", "coverage", "dedicated", Docket.DEPARTMENT, "sales"),
                change(word, Docket.CONTEST, "a031", "coverage", "dedicated", Docket.DEPARTMENT, "finance"),
                change(word, Docket.PROPOSE, "a033", "tier", "removed", Docket.DEPARTMENT, ""),
                change(word, Docket.PROPOSE, "a034", "tier", "removed", Docket.DEPARTMENT, "service"));
    }

    private static Change change(
            UnaryOperator<String> word,
            String what,
            String account,
            String field,
            String value,
            String by,
            String who) {
        return new Change(
                AT,
                word.apply("kim"),
                what,
                word.apply("a good reason"),
                Map.of(
                        Docket.ACCOUNT,
                        account,
                        Docket.FIELD,
                        field,
                        Docket.VALUE,
                        value,
                        by,
                        by.equals(Docket.UNTIL) || who.isEmpty() ? who : word.apply(who)));
    }
}
