/** Articles as an organisation's people write, review and approve them. */
package org.anshi.desk.article;
