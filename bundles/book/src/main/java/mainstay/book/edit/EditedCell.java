package mainstay.book.edit;

/**
 * One cell of a change. Values are written as tables show them; an empty text is an empty cell.
 *
 * @param column the column, such as {@code due}
 * @param before what counted before
 * @param after what was typed
 * @param state what has become of it
 */
public record EditedCell(String column, String before, String after, EditState state) {

    /** The same cell in another state. */
    EditedCell in(EditState other) {
        return new EditedCell(column, before, after, other);
    }

    /** Whether it counts. */
    public boolean isInForce() {
        return state == EditState.IN_FORCE;
    }
}
