/** Pages and programs of analysts. */
package org.anshi.workbench.web;
