package mainstay.teamcost.api;

/**
 * A position in a team.
 *
 * @param role what the people do, such as {@code sales}; limits on heads by role go by this name
 * @param heads how many people, 0 or more, may be a fraction
 * @param salary what one of them is paid a year, in the currency of the book; 0 or more
 */
public record Position(String role, double heads, double salary) {

    /** What the position is paid a year: heads × salary, in the currency of the book. */
    public double pay() {
        return heads * salary;
    }
}
