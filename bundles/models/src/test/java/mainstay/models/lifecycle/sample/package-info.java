/** A model for the bundles that the tests of the life cycle make; each bundle has a class of its own of it. */
package mainstay.models.lifecycle.sample;
