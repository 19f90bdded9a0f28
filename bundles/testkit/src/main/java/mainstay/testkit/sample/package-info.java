/** Models for the bundles that tests of the life cycle make; each bundle has a class of its own of them. */
package mainstay.testkit.sample;
