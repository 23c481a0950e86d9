// The same server under its other name is another site.
document.getElementById('foreign').src = `http://localhost:${location.port}/demo.html`;
