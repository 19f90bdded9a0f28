package mainstay.benchmarks.serve;

import java.util.Random;
import mainstay.benchmarks.serve.Person.Answer;
import mainstay.benchmarks.serve.Person.Gone;

/** One of many: looks, changes, saves and reports, with the pauses of somebody who reads. */
final class Worker {
    private final Person person;
    private final KnownAnswers known;
    private final Acknowledged changes;
    private final Findings findings;
    private final Random random;
    private final int longestPauseMillis;

    /**
     * Somebody who works.
     *
     * @param longestPauseMillis how long they read an answer at most
     */
    Worker(Person person, KnownAnswers known, Acknowledged changes, Findings findings, int longestPauseMillis) {
        this.person = person;
        this.known = known;
        this.changes = changes;
        this.findings = findings;
        this.random = new Random(changes.next());
        this.longestPauseMillis = longestPauseMillis;
    }

    /** Works until it is over, or the client is gone. */
    void work() throws InterruptedException, Gone {
        while (findings.goesOn()) {
            turn(random.nextInt(20));
            Thread.sleep(random.nextInt(longestPauseMillis));
        }
    }

    private void turn(int choice) throws Gone {
        if (choice < 8) {
            look(KnownAnswers.RANK);
        } else if (choice < 13) {
            look(KnownAnswers.LOOKS.get(1 + random.nextInt(KnownAnswers.LOOKS.size() - 1)));
        } else if (choice < 15) {
            succeed(Operator.margin(random.nextInt(2)));
        } else if (choice < 17) {
            int number = changes.next();
            change(Acknowledged.value(number), "params " + Acknowledged.PARAMETER + " " + number + " --force");
        } else if (choice < 19) {
            String scenario = Acknowledged.scenario(changes.next());
            change(scenario, "whatif policy=max-profit --save " + scenario);
        } else {
            succeed("report pareto --format md");
        }
    }

    private void look(String line) throws Gone {
        Answer answer = succeed(line);
        if (line.equals(KnownAnswers.RANK)) {
            findings.ranked(answer.nanos());
        }
        if (answer.done() && !known.has(line, answer.text())) {
            findings.mixed(line, answer.text());
        }
    }

    private void change(String mark, String line) throws Gone {
        changes.ask(mark);
        if (succeed(line).done()) {
            changes.tell(mark);
        }
    }

    private Answer succeed(String line) throws Gone {
        Answer answer = person.ask(line);
        findings.answered();
        if (!answer.done()) {
            findings.failed(line, answer.reason());
        }
        return answer;
    }
}
