package mainstay.benchmarks.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A general solver, in a process of its own, that reads problems from files. */
final class GeneralSolver {
    private final String name;
    private final Map<String, String> options;

    /** @param options {@code --jars}, {@code --program} and {@code --limit}, in seconds a problem */
    GeneralSolver(String name, Map<String, String> options) {
        this.name = name;
        this.options = options;
    }

    /**
     * What it came to.
     *
     * @param value of its best plan; {@code NaN} when it found none
     * @param bound what no plan exceeds, as far as it can tell
     */
    record Answer(double value, double bound, double seconds, String status) {
        boolean isImpossible() {
            return status.equals("INFEASIBLE");
        }
    }

    /** An answer to each problem. */
    List<Answer> answers(List<Path> problems) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "java",
                "-Xmx4g",
                "-cp",
                options.get("--jars") + "/*",
                options.get("--program"),
                name.equals("cpsat") ? "SAT" : name.toUpperCase(Locale.ROOT),
                options.getOrDefault("--limit", "60")));
        problems.forEach(problem -> command.add(problem.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        List<Answer> answers = new ArrayList<>();
        for (String line : out.lines().toList()) {
            if (line.startsWith("RESULT ")) {
                String[] cells = line.split(" ", -1);
                answers.add(new Answer(number(cells[1]), number(cells[2]), number(cells[3]), cells[4]));
            }
        }
        while (answers.size() < problems.size()) {
            answers.add(new Answer(Double.NaN, Double.NaN, Double.NaN, "FAILED"));
        }
        return answers;
    }

    private static double number(String cell) {
        return cell.equals("none") ? Double.NaN : Double.parseDouble(cell);
    }
}
