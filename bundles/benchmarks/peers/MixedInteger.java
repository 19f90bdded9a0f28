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

/** Gives a coverage plan, as the usual mixed-integer programme, to a general solver: MixedInteger INSTANCE SOLVER SECONDS. */
class MixedInteger {
    public static void main(String[] arguments) throws Exception {
        Loader.loadNativeLibraries();
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        String[] head = lines.get(0).split(" ");
        int accounts = Integer.parseInt(head[0]);
        int pools = Integer.parseInt(head[1]);
        int kinds = Integer.parseInt(head[2]);
        double heads = Double.parseDouble(head[3]);
        ModelBuilder model = new ModelBuilder();
        LinearExprBuilder objective = LinearExpr.newBuilder();
        LinearExprBuilder taken = LinearExpr.newBuilder();
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
            LinearExprBuilder one = LinearExpr.newBuilder();
            for (int kind = 0; kind < kinds; kind++) {
                if ((allowed >> kind & 1) == 1) {
                    Variable has = model.newBoolVar("");
                    objective.addTerm(has, Double.parseDouble(of[2 + kind]));
                    seats[pool][kind].addTerm(has, 1);
                    one.addTerm(has, 1);
                }
            }
            if ((allowed >> kinds & 1) == 1) {
                model.addLessOrEqual(one, 1);
            } else {
                model.addEquality(one, 1);
            }
        }
        for (LinearExprBuilder[] ofPool : seats) {
            for (LinearExprBuilder ofKind : ofPool) {
                model.addLessOrEqual(ofKind, 0);
            }
        }
        model.addLessOrEqual(taken, heads);
        model.maximize(objective);
        ModelSolver solver = new ModelSolver(arguments[1]);
        solver.setTimeLimit(java.time.Duration.ofSeconds(Long.parseLong(arguments[2])));
        long begin = System.nanoTime();
        SolveStatus status = solver.solve(model);
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean found = status == SolveStatus.OPTIMAL || status == SolveStatus.FEASIBLE;
        System.out.println("RESULT " + (found ? solver.getObjectiveValue() : "none") + " "
                + (found ? solver.getBestObjectiveBound() : "none") + " " + seconds + " " + status);
        System.exit(0);
    }
}
