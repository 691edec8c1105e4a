// The form library says these sentences in English only. It redraws them whenever a field changes, so they are put into
// Chinese as they appear. Browsers that ask for English see them as they are.

import { inEnglish } from './house.js';

const SENTENCES = [
  [/^Field is required\.$/, '请填写此项。'],
  [/^Field must match pattern (.+)\.$/, '格式不正确，应符合 $1。'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少 $1 个字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多 $1 个字。'],
  [/^Field must be a valid\s+international phone number\. \(e\.g\. .+\)$/, '请填写带国家代码的电话号码，例如 +8613800000001。'],
  [/^Field must be a valid email\.$/, '请填写正确的电子邮箱。'],
  [/^Value is not a number\.$/, '请填写数字。'],
  [/^Value is expected to be an integer\.$/, '请填写整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多 $1 位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写有效的值，最接近的是 $1 和 $2。'],
  [/^Select$/, '请选择'],
  [/^Search$/, '搜索'],
  [/^No results$/, '没有结果'],
  [/^All values selected$/, '已全部选择'],
  [/^hh:mm( \?m)?$/, '时:分'],
  [/^mm\/dd\/yyyy$/, '月/日/年'],
  [/^yyyy\/mm\/dd$/, '年/月/日'],
  [/^Increment$/, '增加'],
  [/^Decrement$/, '减少']
];
const SPOKEN_ATTRIBUTES = ['placeholder', 'aria-label'];

const CALENDAR = {
  weekdays: {
    shorthand: ['日', '一', '二', '三', '四', '五', '六'],
    longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
  },
  months: {
    shorthand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    longhand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月']
  },
  firstDayOfWeek: 1,
  yearAriaLabel: '年',
  monthAriaLabel: '月'
};

function inChinese(text) {
  const said = text.trim();
  const known = SENTENCES.find(([english]) => english.test(said));
  return known ? said.replace(known[0], known[1]) : text;
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const chinese = inChinese(node.data);
    if (chinese !== node.data) {
      node.data = chinese;
    }
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  SPOKEN_ATTRIBUTES.filter(name => node.hasAttribute(name)).forEach(name => {
    const chinese = inChinese(node.getAttribute(name));
    if (chinese !== node.getAttribute(name)) {
      node.setAttribute(name, chinese);
    }
  });
  if (node._flatpickr && node._flatpickr.l10n.firstDayOfWeek !== CALENDAR.firstDayOfWeek) {
    node._flatpickr.set('locale', CALENDAR);
  }
  node.childNodes.forEach(translate);
}

const inForm = node => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('.fjs-container');

function watch(root) {
  new MutationObserver(changes =>
    changes.forEach(change => {
      if (change.type === 'childList') {
        change.addedNodes.forEach(node => {
          if (inForm(node)) {
            translate(node);
          } else if (node.nodeType === Node.ELEMENT_NODE) {
            node.querySelectorAll('.fjs-container').forEach(translate);
          }
        });
      } else if (inForm(change.target)) {
        translate(change.target);
      }
    })
  ).observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: SPOKEN_ATTRIBUTES
  });
}

if (!inEnglish) {
  document.documentElement.lang = 'zh-CN';
  watch(document.body);
}
