/** Decks of slides: what a meeting looks at, from the same blocks as every report. */
package mainstay.reporting.slides;
