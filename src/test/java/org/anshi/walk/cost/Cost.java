package org.anshi.walk.cost;

/**
 * What the database has to do for one request.
 *
 * @param statements sent to it; a batch is one
 * @param rows written by them: inserted, updated or deleted
 */
record Cost(int statements, int rows) {
    static final Cost NOTHING = new Cost(0, 0);

    Cost plus(int statements, int rows) {
        return new Cost(this.statements + statements, this.rows + rows);
    }

    @Override
    public String toString() {
        return statements + " statements, " + rows + " rows";
    }
}
