// Above every open task: which case it belongs to, with the way to its file, the stage it serves and the time that is left.

import { inEnglish, read, readDesk } from './house.js';

const WORDS = inEnglish
  ? { open: 'Case file', stage: 'Stage', visit: 'Visit', proposed: 'proposed', nobody: 'nobody sent yet', left: 'left', late: 'late', day: ' d ', hour: ' h ', minute: ' min', none: 'no date yet' }
  : { open: '案卷', stage: '阶段', visit: '上门', proposed: '待消费者确认', nobody: '待派工', left: '还剩', late: '已超时', day: '天', hour: '小时', minute: '分钟', none: '时间待定' };
const A_MINUTE = 60 * 1000;

function lasting(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / A_MINUTE);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days) {
    return days + WORDS.day + (hours ? hours + WORDS.hour : '');
  }
  return (hours ? hours + WORDS.hour : '') + (minutes % 60) + WORDS.minute;
}

function timeLeft(task) {
  if (!task.due) {
    return { text: WORDS.none, tone: 'open' };
  }
  const now = Date.now();
  const left = new Date(task.due) - now;
  const tone = left < 0 ? 'late' : task.followUp && new Date(task.followUp) < now ? 'soon' : 'good';
  const text = lasting(left).trim();
  return { tone, text: inEnglish ? `${text} ${left < 0 ? WORDS.late : WORDS.left}` : `${left < 0 ? WORDS.late : WORDS.left} ${text}` };
}

function part(name, text) {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

/** When, to whom and where, and who is sent. */
function visitLine(visit) {
  const words = [`${WORDS.visit} ${visit.when}`, visit.agreed === 'true' ? '' : WORDS.proposed, visit.consumer, visit.district, visit.sent || WORDS.nobody];
  const shown = part('anshi-visit', words.filter(Boolean).join(' · '));
  shown.title = shown.textContent;
  return shown;
}

function line(task, known, visit) {
  const parts = [];
  const number = known.caseNumber?.value;
  if (number) {
    const link = document.createElement('a');
    link.href = '/desk/cases/' + encodeURIComponent(number);
    link.className = 'anshi-case';
    link.textContent = `${WORDS.open} ${number}`;
    parts.push(link);
  }
  if (known.product?.value) {
    parts.push(part('anshi-product', known.product.value));
  }
  if (known.stageName?.value) {
    parts.push(part('anshi-stage', `${WORDS.stage} ${known.stageName.value}`));
  }
  if (visit?.when) {
    parts.push(visitLine(visit));
  }
  const time = timeLeft(task);
  parts.push(part('anshi-time ' + time.tone, time.text));
  return parts;
}

const shownTask = () => new URLSearchParams(location.hash.split('?')[1] || '').get('task');

export default {
  id: 'anshi-case-line',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render: container => {
    const place = document.createElement('div');
    place.className = 'anshi-case-line';
    container.appendChild(place);
    let latest = null;

    async function show() {
      const id = shownTask();
      if (!id) {
        return;
      }
      latest = id;
      const [task, known] = await Promise.all([read(`/task/${id}`), read(`/task/${id}/variables?deserializeValues=false`)]);
      const number = known?.caseNumber?.value;
      const visit = number ? await readDesk(`/desk/visits/of/${encodeURIComponent(number)}`) : null;
      if (latest === id) {
        place.replaceChildren(...(task && known ? line(task, known, visit) : []));
      }
    }

    const tick = setInterval(() => (place.isConnected ? show() : leave()), A_MINUTE);
    function leave() {
      clearInterval(tick);
      window.removeEventListener('hashchange', show);
    }
    window.addEventListener('hashchange', show);
    show();
  }
};
