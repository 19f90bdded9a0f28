/** Pays account teams and technical teams by scorecards. */
package mainstay.incentive.scorecard;
