package mainstay.intake.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.PlanTable;
import mainstay.book.Stages;

/**
 * How a book is read from tables that do not have our columns.
 *
 * @param file where the mapping stands, for messages and origins; empty when there is none
 * @param name what the book is called
 * @param currency the currency of the book; empty when not given
 * @param fx for each other currency, what one of it is in that of the book
 * @param margin the margin of wallets without one; {@code NaN} when not given
 * @param lineMargins the margins of whole product lines
 * @param accounts how the accounts table is read
 * @param wallets how the wallets table is read
 * @param tables how plan tables are made of foreign ones, or read from files with other names
 * @param stages the stages of deals in their order; empty when the mapping does not list them
 * @param stageTable the table that the stages of deals stand in; empty when the mapping names none
 */
public record Mapping(
        String file,
        Optional<String> name,
        String currency,
        Map<String, Double> fx,
        double margin,
        Map<String, Double> lineMargins,
        TableMapping accounts,
        TableMapping wallets,
        Map<PlanTable, List<ShapeMapping>> tables,
        Optional<Stages> stages,
        Optional<StageTableMapping> stageTable) {

    /** Tables with our columns. */
    public static final Mapping NONE = plain("", Double.NaN, Map.of(), TableMapping.PLAIN);

    /** Copies the maps. */
    public Mapping {
        fx = Map.copyOf(fx);
        lineMargins = Map.copyOf(lineMargins);
        tables = Map.copyOf(tables);
    }

    /** Tables with our columns, of which only the wallets are told how to be read. */
    public static Mapping plain(String currency, double margin, Map<String, Double> lineMargins, TableMapping wallets) {
        return new Mapping(
                "",
                Optional.empty(),
                currency,
                Map.of(),
                margin,
                lineMargins,
                TableMapping.PLAIN,
                wallets,
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** How a plan table is written where it stands; of one that is made of several, how the first is. */
    public TableMapping written(PlanTable table) {
        return tables.containsKey(table) ? tables.get(table).get(0).table() : TableMapping.PLAIN;
    }

    /** Whether a mapping was given. */
    public boolean isGiven() {
        return !file.isEmpty();
    }
}
