/** The pages of the desk. */
package org.anshi.desk.web;
