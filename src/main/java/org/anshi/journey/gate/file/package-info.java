/** What the gate asks of processes and tables as files: their ids, their names, how long their history stays. */
package org.anshi.journey.gate.file;
