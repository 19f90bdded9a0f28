/** What tests of several bundles share; never part of the distribution. */
package mainstay.testkit;
