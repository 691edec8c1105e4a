// Tasklist as a clerk of this house finds it: Chinese unless the browser asks for English.
export default {
  app: {
    name: '任务列表 Tasklist',
    vendor: '按时 Anshi'
  },
  locales: {
    availableLocales: ['zh-CN', 'en'],
    fallbackLocale: 'zh-CN'
  },
  customScripts: ['scripts/one-door', 'scripts/words-first', 'scripts/first-list', 'scripts/list-counts', 'scripts/case-line', 'scripts/form-words', 'scripts/plain-refusals'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领当前任务 Claim the selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到任务列表 Go to the first filter'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到第一个任务 Go to the first task'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到表单的第一项 Go to the first field of the form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开“发起流程” Open the list of processes'
    }
  }
};
