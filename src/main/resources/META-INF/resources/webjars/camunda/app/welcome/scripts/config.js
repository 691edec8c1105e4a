// As the engine ships it, but for the way in.
export default {
  customScripts: ['../tasklist/scripts/one-door']
};
