package mainstay.teamcost.api;

/**
 * A position in a team.
 *
 * @param role what the people do, such as {@code sales}
 * @param heads how many people, 0 or more, may be a fraction
 * @param salary what one of them is paid a year
 */
public record Position(String role, double heads, double salary) {

    /** What the position is paid a year. */
    public double pay() {
        return heads * salary;
    }
}
