/** Figures, health and reports of an engine that serves, for browsers and for what watches it. Nothing can be changed here. */
package mainstay.http;
