/** Whoever signed in at our door is the same person to the engine, in its pages and its REST API. */
package org.anshi.journey.people.signin;
