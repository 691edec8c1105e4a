/** Opens a case from a talk: fills the request with what was said, shows it, and submits it on a yes. */
package org.anshi.guidance.request;
