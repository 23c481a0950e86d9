// Old pages write themselves while they are read, and some once more when they have been.
document.write('<p id="early">Donald Trump was in Anchorage, Alaska, with Vladimir Putin, to talk about Ukraine.</p>');
globalThis.rewrite = () => {
  document.open();
  document.write('<title>Written again</title><p id="late">Emmanuel Macron was not in Alaska.</p>');
  document.close();
};
