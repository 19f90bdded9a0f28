import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Gives coverage plans, as the usual mixed-integer programmes, to a general solver: MixedInteger SOLVER SECONDS INSTANCE... */
class MixedInteger {
    public static void main(String[] arguments) throws Exception {
        Loader.loadNativeLibraries();
        for (int file = 2; file < arguments.length; file++) {
            System.out.println(solved(Path.of(arguments[file]), arguments[0], Long.parseLong(arguments[1])));
        }
        System.exit(0);
    }

    private static String solved(Path instance, String name, long seconds) throws Exception {
        List<String> lines = Files.readAllLines(instance);
        String[] head = lines.get(0).split(" ");
        int accounts = Integer.parseInt(head[0]);
        int pools = Integer.parseInt(head[1]);
        int kinds = Integer.parseInt(head[2]);
        double heads = Double.parseDouble(head[3]);
        int mostMoves = Integer.parseInt(head[4]);
        ModelBuilder model = new ModelBuilder();
        LinearExprBuilder objective = LinearExpr.newBuilder();
        LinearExprBuilder taken = LinearExpr.newBuilder();
        LinearExprBuilder moves = LinearExpr.newBuilder();
        LinearExprBuilder[][] seats = new LinearExprBuilder[pools][kinds];
        for (int pool = 0; pool < pools; pool++) {
            for (int kind = 0; kind < kinds; kind++) {
                String[] of = lines.get(1 + kind).split(" ");
                Variable teams = model.newIntVar(0, accounts, "");
                objective.addTerm(teams, -Double.parseDouble(of[1]));
                taken.addTerm(teams, Double.parseDouble(of[2]));
                seats[pool][kind] = LinearExpr.newBuilder().addTerm(teams, -Double.parseDouble(of[0]));
            }
        }
        for (int account = 0; account < accounts; account++) {
            String[] of = lines.get(1 + kinds + account).split(" ");
            int pool = Integer.parseInt(of[0]);
            int allowed = Integer.parseInt(of[1]);
            int today = Integer.parseInt(of[2]);
            LinearExprBuilder one = LinearExpr.newBuilder();
            for (int option = 0; option <= kinds; option++) {
                if ((allowed >> option & 1) == 1) {
                    Variable has = model.newBoolVar("");
                    objective.addTerm(has, Double.parseDouble(of[3 + option]));
                    one.addTerm(has, 1);
                    if (option < kinds) {
                        seats[pool][option].addTerm(has, 1);
                    }
                    if (today >= 0 && option != today) {
                        moves.addTerm(has, 1);
                    }
                }
            }
            model.addEquality(one, 1);
        }
        for (LinearExprBuilder[] ofPool : seats) {
            for (LinearExprBuilder ofKind : ofPool) {
                model.addLessOrEqual(ofKind, 0);
            }
        }
        model.addLessOrEqual(taken, heads);
        model.addLessOrEqual(moves, mostMoves);
        model.maximize(objective);
        ModelSolver solver = new ModelSolver(name);
        solver.setTimeLimit(java.time.Duration.ofSeconds(seconds));
        long begin = System.nanoTime();
        SolveStatus status = solver.solve(model);
        double passed = (System.nanoTime() - begin) / 1e9;
        boolean found = status == SolveStatus.OPTIMAL || status == SolveStatus.FEASIBLE;
        return "RESULT " + (found ? solver.getObjectiveValue() : "none") + " "
                + (found ? solver.getBestObjectiveBound() : "none") + " " + passed + " " + status;
    }
}
