/* Draws the model and writes on it how many cases stand where. The figures come from the table below the diagram. */
(async () => {
  const canvas = document.getElementById('canvas');
  const viewer = new BpmnJS({ container: canvas });
  try {
    const answer = await fetch(canvas.dataset.diagram);
    if (!answer.ok) throw new Error(answer.status);
    await viewer.importXML(await answer.text());
  } catch (failure) {
    document.getElementById('diagram-fault').hidden = false;
    canvas.hidden = true;
    return;
  }
  const view = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  document.querySelectorAll('tr[data-activity]').forEach(row => {
    const { activity, open, risk, late } = row.dataset;
    if (!known.get(activity)) return;
    const flag = document.createElement('div');
    flag.className = 'flag' + (late > 0 ? ' late' : risk > 0 ? ' warm' : '');
    flag.textContent = open;
    flag.title = `案件 ${open}，即将超时 ${risk}，已超时 ${late}`;
    overlays.add(activity, { position: { top: -14, right: 18 }, html: flag, scale: { min: .9 } });
    view.addMarker(activity, late > 0 ? 'stands-late' : risk > 0 ? 'stands-warm' : 'stands');
  });
  const whole = () => view.zoom('fit-viewport', 'auto');
  const step = by => view.zoom(Math.min(4, Math.max(.1, view.zoom() * by)));
  document.getElementById('whole').addEventListener('click', whole);
  document.getElementById('closer').addEventListener('click', () => step(1.3));
  document.getElementById('farther').addEventListener('click', () => step(1 / 1.3));
  /* A long diagram fitted to a phone can't be read: begin at its start, in a size that can. */
  whole();
  if (view.zoom() < .45) {
    const box = view.viewbox();
    const start = known.find(element => element.type === 'bpmn:StartEvent' && element.parent.type === 'bpmn:Process');
    view.zoom(.7);
    const shown = view.viewbox();
    view.viewbox({ x: (start ? start.x : box.inner.x) - 40, y: (start ? start.y : box.inner.y) - shown.height / 3, width: shown.width, height: shown.height });
  }
  canvas.dataset.drawn = 'true';
})();
