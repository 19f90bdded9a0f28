package mainstay.intake.shape;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.intake.mapping.HistoryMapping;
import mainstay.intake.mapping.ShapeMapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.table.SourceTable;

/** Makes plan tables of foreign ones, as a mapping tells. */
public final class Shapes {
    private static final String DEAL = "opportunity_id";

    private final Opener opener;
    private final Stages stages;
    private final SalesforceIds ids = new SalesforceIds();

    /** Opens the files that a mapping names. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens a table, with the columns of those that it is joined with.
         *
         * @param written where it stands, and how it is written
         * @param columns headers that it should have
         * @throws mainstay.book.MainstayException when it is not there or is no table
         */
        SourceTable open(TableMapping written, Set<String> columns);
    }

    /**
     * Prepares to make tables.
     *
     * @param stages the stages of deals
     */
    public Shapes(Opener opener, Stages stages) {
        this.opener = opener;
        this.stages = stages;
    }

    /** One plan table, made of one foreign table or of several that stand under each other. */
    public SourceTable table(PlanTable plan, List<ShapeMapping> shapes) {
        List<SourceTable> parts =
                shapes.stream().map(shape -> part(plan, shape)).toList();
        return parts.size() == 1 ? parts.get(0) : new StackedTable(parts);
    }

    private SourceTable part(PlanTable plan, ShapeMapping shape) {
        Set<String> headers = new LinkedHashSet<>();
        shape.table().fields().values().forEach(field -> headers.addAll(field.headers("")));
        SourceTable joined = opener.open(shape.table(), headers);
        if (shape.histories().isEmpty()) {
            return new ShapedTable(plan, joined, shape, Set.of(), ids, stages);
        }
        HistoryMapping history = shape.histories().get(0);
        boolean isOwn = history.file().isPresent();
        ShapedTable deals = new ShapedTable(plan, joined, shape, isOwn ? Set.of() : told(history), ids, stages);
        SourceTable changes = isOwn ? opener.open(written(shape.table(), history), headers(history)) : joined;
        return new TurnedHistory(
                deals, FilteredTable.of(changes, history.where()), history, shape.dates(), forms(plan, shape));
    }

    /** The columns of ours that a history tells. */
    private static Set<String> told(HistoryMapping history) {
        Set<String> told = new LinkedHashSet<>(
                history.isLong() ? history.names().values() : history.names().keySet());
        told.add("at");
        return told;
    }

    private Map<String, CellForm> forms(PlanTable plan, ShapeMapping shape) {
        Map<String, CellForm> forms = new HashMap<>();
        for (PlanField field : plan.columns()) {
            forms.put(field.name(), new CellForm(field, field.name().equals(DEAL), shape, ids, stages));
        }
        return forms;
    }

    private static TableMapping written(TableMapping deals, HistoryMapping history) {
        return deals.at(history.file(), history.sheet());
    }

    private static Set<String> headers(HistoryMapping history) {
        Set<String> headers = new LinkedHashSet<>(Set.of(history.id(), history.at()));
        history.field().ifPresent(headers::add);
        history.value().ifPresent(headers::add);
        if (!history.isLong()) {
            headers.addAll(history.names().values());
        }
        return headers;
    }
}
