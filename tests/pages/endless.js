// One text node of five million characters, and one without a single space.
document.getElementById('endless').textContent = 'The talks of Donald Trump went on and on. '.repeat(120_000);
document.getElementById('unbroken').textContent = 'TrumpPutin'.repeat(500_000);
