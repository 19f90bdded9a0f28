package mainstay.benchmarks.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mainstay.benchmarks.marked.MarkedScoring;
import mainstay.benchmarks.serve.Person.Answer;
import mainstay.benchmarks.serve.Person.Gone;
import mainstay.benchmarks.swap.MarkedFile;

/** Who prepares an engine, and then swaps models, or imports the book anew. */
final class Operator {
    /** The book that everybody works on. */
    static final String BOOK = "book";

    private static final List<String> MARGINS = List.of("0.2", "0.3");

    private final Person person;

    Operator(Person person) {
        this.person = person;
    }

    /** Admits two versions of two models, imports, and has everybody score by the one of them. */
    static void prepare(Person person, Path folder, TwoBooks books) throws IOException, Gone {
        Files.createDirectories(folder);
        Operator operator = new Operator(person);
        for (int mark = 1; mark <= 2; mark++) {
            for (MarkedFile file : List.of(MarkedFile.scoring(folder, mark), MarkedFile.teamCost(folder, mark))) {
                operator.done("models trust " + file.path() + " --why 'this measurement'");
                operator.done("models admit " + file.path());
            }
        }
        operator.activate(1);
        operator.importAnew(books.first());
        operator.done("params scoring.model " + MarkedScoring.ID);
    }

    /** What each line shows by each generation, book and margin, when nobody else is there. */
    static KnownAnswers alone(Person person, TwoBooks books) throws Gone {
        Operator operator = new Operator(person);
        KnownAnswers known = new KnownAnswers();
        for (Path book : books.all()) {
            operator.importAnew(book);
            for (int mark = 1; mark <= 2; mark++) {
                operator.activate(mark);
                for (String margin : MARGINS) {
                    operator.done(margin(margin));
                    for (String line : KnownAnswers.LOOKS) {
                        known.add(line, operator.done(line).text());
                    }
                }
            }
        }
        return known;
    }

    /** The line that gives wallets without a margin one of two. */
    static String margin(int number) {
        return margin(MARGINS.get(number % 2));
    }

    private static String margin(String margin) {
        return "params margin.default " + margin + " --force";
    }

    /** Has one version of both models serve, at once, unless it does already. */
    void activate(int mark) throws Gone {
        String line = "models activate marked-score@" + mark + ".0.0 marked-team@" + mark + ".0.0 --yes --force";
        Answer answer = person.ask(line);
        if (!answer.done() && !answer.reason().contains(" is already active, ")) {
            throw new IllegalStateException(line + " failed: " + answer.reason());
        }
    }

    /** Imports the book in place of itself. */
    void importAnew(Path book) throws Gone {
        done("import " + book + " --name " + BOOK);
    }

    /** What stands in the journal of changes and in the list of scenarios now. */
    List<String> kept() throws Gone {
        List<String> kept = new ArrayList<>();
        kept.addAll(done("audit list --format csv").text().lines().toList());
        kept.addAll(done("scenario list --format csv").text().lines().toList());
        return kept;
    }

    /** Whether every line of the journal is intact, and the value of a parameter. */
    String parameter(String name) throws Gone {
        done("audit verify");
        return done("params --format csv")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + ","))
                .findFirst()
                .orElse("");
    }

    private Answer done(String line) throws Gone {
        Answer answer = person.ask(line);
        if (!answer.done()) {
            throw new IllegalStateException(line + " failed: " + answer.reason());
        }
        return answer;
    }
}
