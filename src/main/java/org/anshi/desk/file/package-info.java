/** One case: who may open it, and what is done to it at the desk. */
package org.anshi.desk.file;
