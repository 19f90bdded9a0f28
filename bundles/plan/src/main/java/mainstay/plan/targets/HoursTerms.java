package mainstay.plan.targets;

/**
 * In what hours are counted.
 *
 * @param perPerson the hours that a person has for accounts in a year
 * @param perDay the hours of a working day of an action
 * @param perVisit the hours of a visit that is still to be made
 */
public record HoursTerms(double perPerson, double perDay, double perVisit) {}
