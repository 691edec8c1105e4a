/** What products measured, sealed. */
package org.anshi.diagnosis.store;
